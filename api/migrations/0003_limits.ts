import type { Knex } from 'knex';

/** Limits that all instances share, counts per church, and what operators do against abuse. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Counters of the rate limits: a crash may empty them, the write-ahead log need not hear of every request.
    -- Keys are keyed hashes, so no address stands here.
    create unlogged table rate_hits (
      key text primary key,
      hits integer not null,
      resets_at timestamptz not null
    );
    create index rate_hits_resets_at on rate_hits (resets_at);

    -- What happened at a church's form: in steps of five minutes today, one row a day and kind before.
    create table abuse_counts (
      church_id uuid not null references churches on delete cascade,
      since timestamptz not null,
      kind text not null check (kind in ('drafts', 'challenges-failed', 'refused', 'code-mails', 'codes-wrong',
        'confirmed', 'upload-bytes')),
      count bigint not null check (count > 0),
      primary key (church_id, since, kind)
    );
    alter table abuse_counts enable row level security;
    alter table abuse_counts force row level security;
    create policy own_church on abuse_counts
      using (church_id = current_church()) with check (church_id = current_church());
    create policy operators on abuse_counts using (is_operator()) with check (is_operator());

    alter table churches
      add column suspended_at timestamptz,
      add column effort_floor smallint not null default 0 check (effort_floor between 0 and 4);

    -- Addresses and networks that an operator shut out.
    create table blocks (
      id uuid primary key default gen_random_uuid(),
      email text check (email = lower(email) and length(email) <= 254),
      -- The keyed hash of its mailbox, so that another spelling is no way around.
      mailbox_key text,
      network cidr,
      reason text not null check (length(reason) between 1 and 200),
      blocked_by uuid not null references accounts,
      created_at timestamptz not null default now(),
      constraint blocks_one_thing check (num_nonnulls(email, network) = 1 and (email is null) = (mailbox_key is null)),
      constraint blocks_email_key unique (email),
      constraint blocks_network_key unique (network)
    );

    -- What operators did that belongs to no church; the rest is in the church's audit log.
    create table operator_log (
      id bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      actor_id uuid not null,
      action text not null,
      subject_id uuid not null,
      request_id text,
      details jsonb not null default '{}'
    );

    grant select, insert, update, delete on rate_hits, abuse_counts, blocks to penning_app;
    grant select, insert on operator_log to penning_app;
    grant usage on all sequences in schema public to penning_app;
  `);
}

/** Takes it back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table operator_log, blocks, abuse_counts, rate_hits;
    alter table churches drop column suspended_at, drop column effort_floor;
  `);
}
