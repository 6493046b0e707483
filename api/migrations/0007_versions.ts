import type { Knex } from 'knex';

/** Versions against lost updates (ETag, If-Match) and the keys that make a repeated creating call harmless. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function count_version() returns trigger language plpgsql as $$
      begin
        new.version := old.version + 1;
        return new;
      end $$;

    alter table churches add column version integer not null default 1;
    create trigger churches_version before update on churches for each row execute function count_version();
    alter table cost_centres add column version integer not null default 1;
    create trigger cost_centres_version before update on cost_centres for each row execute function count_version();

    -- The answer of a creating call, sealed: it may hold a secret that is shown once.
    create table idempotency_keys (
      account_id uuid not null references accounts on delete cascade,
      key text not null check (length(key) between 1 and 128),
      request_hash text not null,
      answer_sealed text,
      created_at timestamptz not null default now(),
      primary key (account_id, key)
    );
    grant select, insert, update, delete on idempotency_keys to penning_app;
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table idempotency_keys;
    drop trigger churches_version on churches;
    drop trigger cost_centres_version on cost_centres;
    alter table churches drop column version;
    alter table cost_centres drop column version;
    drop function count_version;
  `);
}
