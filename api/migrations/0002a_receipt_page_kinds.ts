import type { Knex } from 'knex';

/** Clean copies of text and screenshots may be PNGs. */
export async function up(database: Knex): Promise<void> {
  await database.raw(`
    alter table receipt_pages add column media_type text not null default 'image/jpeg'
      check (media_type in ('image/jpeg', 'image/png'));
    alter table receipt_pages alter column media_type drop default;
  `);
}

/** Only without PNGs can the column go; there is nothing else to undo. */
export async function down(database: Knex): Promise<void> {
  await database.raw('alter table receipt_pages drop column media_type');
}
