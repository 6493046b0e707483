import type { Knex } from 'knex';

/** What a church decides about a claim, in words and amounts, with its history; events for those who follow along. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table claims
      -- 1 as first sent; every correction of a returned claim is the next.
      add column round integer not null default 1 check (round > 0),
      add column approved_cents integer check (approved_cents > 0 and approved_cents <= total_cents),
      -- The account that had the claimant's address when it was confirmed: nobody decides on their own claim.
      add column claimant_account_id uuid references accounts on delete set null,
      add constraint claims_approved_amount check (
        status not in ('approved', 'scheduled', 'paid', 'donated') or approved_cents is not null);

    alter table items
      add column approved_cents integer check (approved_cents between 0 and amount_cents),
      add column lowered_because text not null default '' check (length(lowered_because) <= 1000),
      add constraint items_lowered_with_reason check (
        approved_cents is null or approved_cents = amount_cents or lowered_because <> '');

    create table decisions (
      id uuid primary key default gen_random_uuid(),
      church_id uuid not null,
      claim_id uuid not null,
      round integer not null,
      kind text not null check (kind in ('approved', 'returned', 'rejected', 'reopened', 'corrected')),
      account_id uuid references accounts on delete set null,
      words text not null default '' check (length(words) <= 1000),
      -- What was approved, returned and so on: the sum at that moment, and the items that were lowered.
      amount_cents integer not null check (amount_cents > 0),
      lowered jsonb not null default '[]',
      at timestamptz not null default clock_timestamp(),
      unique (church_id, id),
      foreign key (church_id, claim_id) references claims (church_id, id) on delete cascade
    );
    create index decisions_claim on decisions (claim_id, at);

    -- Approvals that stand: when two are needed, the claim stays submitted until the second is there.
    create table approvals (
      church_id uuid not null,
      claim_id uuid not null,
      account_id uuid not null references accounts on delete cascade,
      decision_id uuid not null,
      primary key (claim_id, account_id),
      foreign key (church_id, claim_id) references claims (church_id, id) on delete cascade,
      foreign key (church_id, decision_id) references decisions (church_id, id) on delete cascade
    );

    -- The claim as it was before each correction.
    create table claim_rounds (
      church_id uuid not null,
      claim_id uuid not null,
      round integer not null,
      total_cents integer not null,
      note text not null,
      items jsonb not null,
      voucher_key uuid,
      sent_at timestamptz not null,
      primary key (claim_id, round),
      foreign key (church_id, claim_id) references claims (church_id, id) on delete cascade
    );

    create table notes (
      id uuid primary key default gen_random_uuid(),
      church_id uuid not null,
      claim_id uuid not null,
      account_id uuid references accounts on delete set null,
      words text not null check (length(words) between 1 and 1000),
      at timestamptz not null default clock_timestamp(),
      foreign key (church_id, claim_id) references claims (church_id, id) on delete cascade
    );
    create index notes_claim on notes (claim_id, at);

    -- What happened, ids only, for webhooks and server-sent events.
    create table events (
      id bigint generated always as identity primary key,
      church_id uuid not null references churches on delete cascade,
      kind text not null check (kind ~ '^[a-z]+\\.[a-z-]+$'),
      claim_id uuid,
      at timestamptz not null default clock_timestamp()
    );
    create index events_church on events (church_id, id);

    create function tell_event() returns trigger language plpgsql as $$
      begin
        perform pg_notify('penning_events', json_build_object('churchId', new.church_id, 'id', new.id)::text);
        return null;
      end $$;
    create trigger events_tell after insert on events for each row execute function tell_event();

    alter table mails
      add column decision_id uuid references decisions on delete cascade,
      drop constraint mails_once,
      add constraint mails_once unique nulls not distinct
        (kind, claim_id, finance_address_id, account_id, invitation_id, support_access_id, decision_id, serial);
  `);
  for (const table of ['decisions', 'approvals', 'claim_rounds', 'notes', 'events'])
    await protect(knex, table);
  // History is added to, never changed; it goes when its claim or church goes.
  await knex.raw(`
    revoke update, delete on decisions, claim_rounds, events, notes from penning_app;
    grant usage on all sequences in schema public to penning_app;
  `);
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
  await knex.raw(`
    alter table mails
      drop constraint mails_once,
      drop column decision_id,
      add constraint mails_once unique nulls not distinct
        (kind, claim_id, finance_address_id, account_id, invitation_id, support_access_id, serial);
    drop table events, notes, claim_rounds, approvals, decisions;
    drop function tell_event;
    alter table items drop constraint items_lowered_with_reason, drop column lowered_because, drop column approved_cents;
    alter table claims drop constraint claims_approved_amount, drop column claimant_account_id,
      drop column approved_cents, drop column round;
  `);
}
