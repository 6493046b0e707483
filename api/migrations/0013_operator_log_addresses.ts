import type { Knex } from 'knex';

/** An operator may act on a mailbox, too: it is known by a keyed hash only and has no id to write down. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table operator_log alter column subject_id drop not null');
}

/** Takes it back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw('delete from operator_log where subject_id is null');
  await knex.raw('alter table operator_log alter column subject_id set not null');
}
