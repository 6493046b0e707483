import type { Knex } from 'knex';

/** An address is given up as well when its server puts every mail off for days (4xx). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table bounced_addresses drop constraint bounced_addresses_reply_code_check;
    alter table bounced_addresses add constraint bounced_addresses_reply_code_check
      check (reply_code between 400 and 599);
  `);
}

/** Takes it back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    delete from bounced_addresses where reply_code < 500;
    alter table bounced_addresses drop constraint bounced_addresses_reply_code_check;
    alter table bounced_addresses add constraint bounced_addresses_reply_code_check
      check (reply_code between 500 and 599);
  `);
}
