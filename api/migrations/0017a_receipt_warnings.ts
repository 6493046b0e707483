import type { Knex } from 'knex';

/** Warnings of the decoder about a receipt's pages; receipts from before have none. */
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
