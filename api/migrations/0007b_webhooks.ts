import type { Knex } from 'knex';

/** Where a church wants to be told of events, and what became of each message. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table webhooks (
      id uuid primary key default gen_random_uuid(),
      church_id uuid not null references churches on delete cascade,
      url text not null check (length(url) <= 500),
      events text[] not null check (cardinality(events) > 0),
      -- Sealed and not hashed: every message is signed with it.
      secret_sealed text not null,
      created_at timestamptz not null default now(),
      unique (church_id, id),
      constraint webhooks_church_id_url_key unique (church_id, url)
    );

    create table webhook_deliveries (
      id uuid primary key default gen_random_uuid(),
      church_id uuid not null,
      webhook_id uuid not null,
      -- Null for a test.
      event_id bigint references events on delete cascade,
      kind text not null,
      state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
      attempts integer not null default 0,
      -- The status that the other side answered, or why it did not.
      last_status smallint,
      last_problem text,
      tried_at timestamptz,
      created_at timestamptz not null default now(),
      foreign key (church_id, webhook_id) references webhooks (church_id, id) on delete cascade,
      constraint webhook_deliveries_once unique (webhook_id, event_id)
    );
    create index webhook_deliveries_newest on webhook_deliveries (webhook_id, created_at desc, id desc);
  `);
  for (const table of ['webhooks', 'webhook_deliveries']) await protect(knex, table);
}

async function protect(knex: Knex, table: string): Promise<void> {
  await knex.raw(`
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy own_church on ${table} using (church_id = current_church()) with check (church_id = current_church());
    grant select, insert, update, delete on ${table} to penning_app;
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table webhook_deliveries, webhooks`);
}
