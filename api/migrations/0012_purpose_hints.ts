import type { Knex } from 'knex';

/** A church may say beside a purpose what belongs to it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    `alter table cost_centres add column hint text not null default '' check (length(hint) <= 200);`,
  );
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table cost_centres drop column hint;');
}
