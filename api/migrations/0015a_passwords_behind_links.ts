import type { Knex } from 'knex';

/** A password is chosen behind the mailed link; one that was typed before, perhaps by a stranger, counts no more. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table accounts alter column password_hash drop not null;
    update accounts set password_hash = null where unverified_since is not null;
    alter table accounts add constraint accounts_password
      check (password_hash is not null or unverified_since is not null);
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table accounts drop constraint accounts_password;
    delete from accounts where password_hash is null;
    alter table accounts alter column password_hash set not null;
  `);
}
