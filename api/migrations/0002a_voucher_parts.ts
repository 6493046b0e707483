import type { Knex } from 'knex';

/** A voucher that would be too large for one mail is several files: the pages of each. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table claims add column voucher_pages integer[];
    -- Vouchers from before this are one file; how many pages it has is not known.
    update claims set voucher_pages = array[0] where voucher_made_at is not null;
    alter table claims add constraint claims_voucher_complete
      check ((voucher_made_at is null) = (voucher_pages is null));
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table claims drop column voucher_pages');
}
