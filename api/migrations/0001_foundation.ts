import type { Knex } from 'knex';

/** Accounts, churches, claims, receipts, mails and the audit log, with row-level security from the first table on. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function current_church() returns uuid language sql stable
      as $$ select nullif(current_setting('penning.church_id', true), '')::uuid $$;
    create function current_account() returns uuid language sql stable
      as $$ select nullif(current_setting('penning.account_id', true), '')::uuid $$;
    create function is_operator() returns boolean language sql stable
      as $$ select coalesce(current_setting('penning.operator', true), '') = 'on' $$;

    -- The queue belongs to the owner; the application may only add to it, through this door.
    create function enqueue_job(task text, payload json) returns void language plpgsql security definer
      set search_path = pg_catalog, pg_temp as $$
      begin
        perform graphile_worker.add_job(task, payload, max_attempts => 25);
      end $$;

    create table accounts (
      id uuid primary key default gen_random_uuid(),
      email text not null check (email = lower(email) and length(email) <= 254),
      name text not null check (length(name) between 1 and 70),
      password_hash text not null,
      language text not null default 'en',
      operator boolean not null default false,
      created_at timestamptz not null default now(),
      constraint accounts_email_key unique (email)
    );

    create table sessions (
      id uuid primary key default gen_random_uuid(),
      account_id uuid not null references accounts on delete cascade,
      refresh_hash text not null,
      created_at timestamptz not null default now(),
      renewed_at timestamptz not null default now(),
      expires_at timestamptz not null
    );
    create index sessions_account_id on sessions (account_id);
    create index sessions_expires_at on sessions (expires_at);

    create table churches (
      id uuid primary key default gen_random_uuid(),
      slug text not null check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(slug) between 3 and 60),
      name text not null check (length(name) between 1 and 70),
      languages text[] not null check (cardinality(languages) > 0),
      reference_prefix text not null check (reference_prefix ~ '^[A-Z]{2,5}$'),
      policy_text text not null default '',
      allowed_origins text[] not null default '{}',
      amount_limit_cents integer not null check (amount_limit_cents > 0),
      logo_key uuid,
      logo_url text,
      archived_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint churches_slug_key unique (slug)
    );

    create table memberships (
      church_id uuid not null references churches on delete cascade,
      account_id uuid not null references accounts on delete cascade,
      role text not null check (role in ('administrator', 'treasurer', 'approver', 'auditor')),
      created_at timestamptz not null default now(),
      primary key (church_id, account_id)
    );
    create index memberships_account_id on memberships (account_id);

    create table mileage_rates (
      church_id uuid not null references churches on delete cascade,
      valid_from date not null,
      cents_per_kilometre integer not null check (cents_per_kilometre between 1 and 200),
      primary key (church_id, valid_from)
    );

    create table cost_centres (
      id uuid primary key default gen_random_uuid(),
      church_id uuid not null references churches on delete cascade,
      code text not null check (length(code) between 1 and 20),
      name text not null check (length(name) between 1 and 70),
      position integer not null check (position >= 0),
      archived_at timestamptz,
      created_at timestamptz not null default now(),
      constraint cost_centres_church_id_code_key unique (church_id, code),
      unique (church_id, id)
    );

    create table finance_addresses (
      id uuid primary key default gen_random_uuid(),
      church_id uuid not null references churches on delete cascade,
      email text not null check (email = lower(email)),
      language text not null,
      confirmed_at timestamptz,
      asked_at timestamptz not null default now(),
      created_at timestamptz not null default now(),
      constraint finance_addresses_church_id_email_key unique (church_id, email)
    );

    create table claims (
      id uuid primary key,
      church_id uuid not null references churches on delete cascade,
      status text not null default 'draft',
      reference text,
      reference_year smallint,
      reference_number integer check (reference_number > 0),
      claimant_name text,
      claimant_email text,
      payee_account_holder text,
      payee_iban_sealed text,
      payee_iban_masked text,
      note text not null default '',
      language text not null default 'en',
      total_cents integer not null default 0 check (total_cents >= 0),
      submission_hash text,
      code_serial integer not null default 0,
      code_sent_at timestamptz,
      code_attempts integer not null default 0,
      voucher_key uuid,
      voucher_made_at timestamptz,
      expires_at timestamptz,
      submitted_at timestamptz,
      confirmed_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (church_id, id),
      constraint claims_reference_key unique (church_id, reference_year, reference_number),
      constraint claims_status_known check (status in ('draft', 'unconfirmed', 'submitted', 'returned', 'approved',
        'scheduled', 'paid', 'rejected', 'withdrawn', 'donated')),
      -- A reference is given when a claim becomes submitted, never before.
      constraint claims_reference_when_submitted check ((reference is null) = (confirmed_at is null)
        and (reference is null) = (reference_number is null)
        and (status not in ('draft', 'unconfirmed') or reference is null)
        and (status in ('draft', 'unconfirmed', 'withdrawn') or reference is not null)),
      constraint claims_complete_when_submitted check (status = 'draft' or (claimant_name is not null
        and claimant_email is not null and payee_account_holder is not null and payee_iban_masked is not null
        and total_cents > 0 and submitted_at is not null)),
      constraint claims_expire_until_confirmed check ((confirmed_at is null) = (expires_at is not null))
    );
    create index claims_list on claims (church_id, status, confirmed_at desc, id desc);
    create index claims_expiry on claims (church_id, expires_at) where expires_at is not null;

    create function check_claim_status_way() returns trigger language plpgsql as $$
      begin
        if old.status <> new.status and not (old.status, new.status) in (
          ('draft', 'unconfirmed'), ('unconfirmed', 'submitted'), ('unconfirmed', 'withdrawn'),
          ('submitted', 'approved'), ('submitted', 'returned'), ('submitted', 'rejected'), ('submitted', 'withdrawn'),
          ('returned', 'submitted'), ('returned', 'withdrawn'),
          ('approved', 'scheduled'), ('approved', 'donated'), ('approved', 'submitted'),
          ('scheduled', 'paid'), ('scheduled', 'approved')
        ) then
          raise exception 'a claim cannot go from % to %', old.status, new.status
            using errcode = 'check_violation', constraint = 'claims_status_way';
        end if;
        return new;
      end $$;
    create trigger claims_status_way before update of status on claims
      for each row execute function check_claim_status_way();

    create table reference_counters (
      church_id uuid not null references churches on delete cascade,
      year smallint not null,
      last_number integer not null check (last_number > 0),
      primary key (church_id, year)
    );

    create table receipts (
      church_id uuid not null,
      claim_id uuid not null,
      id uuid not null,
      name text not null check (length(name) between 1 and 80),
      media_type text not null,
      bytes integer not null check (bytes > 0),
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      state text not null default 'checking' check (state in ('checking', 'clean', 'refused')),
      refusal text,
      perceptual_hash text,
      page_count integer,
      arrival_key text,
      clean_key text not null,
      created_at timestamptz not null default now(),
      primary key (claim_id, id),
      foreign key (church_id, claim_id) references claims (church_id, id) on delete cascade,
      constraint receipts_state_complete check (
        (state = 'refused') = (refusal is not null) and (state = 'clean') = (page_count is not null))
    );
    create index receipts_sha256 on receipts (church_id, sha256);

    create table receipt_pages (
      church_id uuid not null references churches on delete cascade,
      claim_id uuid not null,
      receipt_id uuid not null,
      page integer not null check (page > 0),
      width integer not null,
      height integer not null,
      bytes integer not null,
      primary key (claim_id, receipt_id, page),
      foreign key (claim_id, receipt_id) references receipts (claim_id, id) on delete cascade
    );

    create table items (
      id uuid primary key default gen_random_uuid(),
      church_id uuid not null,
      claim_id uuid not null,
      position integer not null check (position >= 0),
      kind text not null check (kind in ('expense', 'mileage')),
      date date not null,
      cost_centre_id uuid not null,
      description text not null check (length(description) between 1 and 200),
      amount_cents integer not null check (amount_cents > 0),
      kilometres numeric(6, 1),
      cents_per_kilometre integer,
      unique (claim_id, position),
      unique (claim_id, id),
      foreign key (church_id, claim_id) references claims (church_id, id) on delete cascade,
      foreign key (church_id, cost_centre_id) references cost_centres (church_id, id),
      constraint items_mileage_complete check ((kind = 'mileage') = (kilometres is not null)
        and (kind = 'mileage') = (cents_per_kilometre is not null))
    );
    create index items_cost_centre on items (church_id, cost_centre_id);

    create table item_receipts (
      church_id uuid not null references churches on delete cascade,
      claim_id uuid not null,
      item_id uuid not null,
      receipt_id uuid not null,
      primary key (item_id, receipt_id),
      foreign key (claim_id, item_id) references items (claim_id, id) on delete cascade,
      foreign key (claim_id, receipt_id) references receipts (claim_id, id)
    );
    create index item_receipts_claim on item_receipts (claim_id);

    -- The outbox: a mail is a row first; its id is its Message-ID, so a retry is the same message.
    create table mails (
      id uuid primary key default gen_random_uuid(),
      church_id uuid not null references churches on delete cascade,
      kind text not null check (kind in ('code', 'finance', 'claimant', 'finance-address')),
      claim_id uuid references claims on delete cascade,
      finance_address_id uuid references finance_addresses on delete cascade,
      serial integer not null default 0,
      created_at timestamptz not null default now(),
      sent_at timestamptz,
      constraint mails_once unique nulls not distinct (kind, claim_id, finance_address_id, serial)
    );
    create index mails_claim on mails (claim_id);

    create table spent_challenges (
      nonce text primary key,
      church_id uuid not null references churches on delete cascade,
      expires_at timestamptz not null
    );
    create index spent_challenges_expiry on spent_challenges (expires_at);

    create table audit_log (
      id bigint generated always as identity primary key,
      church_id uuid not null references churches on delete cascade,
      at timestamptz not null default clock_timestamp(),
      actor_kind text not null check (actor_kind in ('claimant', 'account', 'system')),
      actor_id uuid,
      action text not null,
      subject_kind text not null,
      subject_id uuid,
      request_id text,
      details jsonb not null default '{}'
    );
    create index audit_log_subject on audit_log (church_id, subject_id, id);
  `);

  for (const table of churchTables) await protect(knex, table);
  await knex.raw(`
    alter table churches enable row level security;
    alter table churches force row level security;
    create policy own_church on churches using (id = current_church()) with check (id = current_church());
    create policy by_slug on churches for select using (slug = current_setting('penning.church_slug', true));
    create policy operators on churches using (is_operator()) with check (is_operator());
    create policy members on churches for select using (
      exists (select from memberships m where m.church_id = churches.id and m.account_id = current_account()));
    create policy own_memberships on memberships for select using (account_id = current_account());
    create policy by_id on claims for select using (id = nullif(current_setting('penning.claim_id', true), '')::uuid);
    create policy operators on finance_addresses for select using (is_operator());
    create policy operators on cost_centres for select using (is_operator());

    grant usage on schema public to penning_app;
    grant select, insert, update, delete on all tables in schema public to penning_app;
    grant usage on all sequences in schema public to penning_app;
    grant execute on all functions in schema public to penning_app;
    revoke update, delete on audit_log from penning_app;
    revoke all on knex_migrations, knex_migrations_lock from penning_app;
    grant select on knex_migrations to penning_app;
    revoke execute on function enqueue_job from public;
  `);
}

/** Tables that belong to a church through their column church_id. */
const churchTables = [
  'memberships',
  'mileage_rates',
  'cost_centres',
  'finance_addresses',
  'claims',
  'reference_counters',
  'receipts',
  'receipt_pages',
  'items',
  'item_receipts',
  'mails',
  'spent_challenges',
  'audit_log',
];

async function protect(knex: Knex, table: string): Promise<void> {
  await knex.raw(`
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy own_church on ${table} using (church_id = current_church()) with check (church_id = current_church());
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table audit_log, spent_challenges, mails, item_receipts, items, receipt_pages, receipts, reference_counters,
      claims, finance_addresses, cost_centres, mileage_rates, memberships, churches, sessions, accounts cascade;
    drop function check_claim_status_way, enqueue_job, is_operator, current_account, current_church;
  `);
}
