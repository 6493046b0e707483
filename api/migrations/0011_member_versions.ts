import type { Knex } from 'knex';

/** Versions of roles: two administrators who change one at once do not undo each other (ETag, If-Match). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table memberships add column version integer not null default 1;
    create trigger memberships_version before update on memberships for each row execute function count_version();
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(
    'drop trigger memberships_version on memberships; alter table memberships drop column version;',
  );
}
