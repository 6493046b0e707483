import type { Knex } from 'knex';

/** A church may take a claimant's word where a receipt is lost; the item then says why there is none. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table churches add column lost_receipts boolean not null default false;
    alter table items add column lost_receipt text not null default '' check (length(lost_receipt) <= 200);
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table items drop column lost_receipt;
    alter table churches drop column lost_receipts;
  `);
}
