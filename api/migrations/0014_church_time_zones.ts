import type { Knex } from 'knex';

/** A church's own time zone; the churches of before keep the one that they all had. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    `alter table churches add column time_zone text not null default 'Europe/Amsterdam'
       check (length(time_zone) between 3 and 64);`,
  );
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table churches drop column time_zone;');
}
