import type { Knex } from 'knex';

/** Keys for a church's programs; only their hashes. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table api_tokens (
      id uuid primary key default gen_random_uuid(),
      church_id uuid not null references churches on delete cascade,
      name text not null check (length(name) between 1 and 70),
      rights text[] not null check (cardinality(rights) > 0 and rights <@ array['read-claims', 'export']),
      token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
      hint text not null,
      created_at timestamptz not null default now(),
      last_used_at timestamptz,
      revoked_at timestamptz,
      constraint api_tokens_hash_key unique (token_hash)
    );
    alter table api_tokens enable row level security;
    alter table api_tokens force row level security;
    create policy own_church on api_tokens using (church_id = current_church()) with check (church_id = current_church());
    -- Whoever holds a token sees its row, and no other.
    create policy by_hash on api_tokens for select
      using (token_hash = current_setting('penning.api_token_hash', true));
    grant select, insert, update, delete on api_tokens to penning_app;
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table api_tokens');
}
