import type { Knex } from 'knex';

/** What the decoder saw on a receipt's pages that a person should know; nothing was looked for before. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table receipts add column warnings jsonb not null default '[]'
      check (jsonb_typeof(warnings) = 'array' and jsonb_array_length(warnings) <= 100);
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table receipts drop column warnings;');
}
