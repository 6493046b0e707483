import type { Knex } from 'knex';

/** What accounts need to look after themselves: links, second factors, passkeys, guesses, mails; churches that wait. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table accounts
      -- Set by registering, cleared by the mailed link: until then nobody signs in.
      add column unverified_since timestamptz,
      -- Its first sign-in is from no new device.
      add column signed_in_at timestamptz;

    alter table sessions
      add column device text not null default '' check (length(device) <= 80),
      add column second_factor boolean not null default false;

    alter table churches
      -- Set when somebody else than an operator founds it, cleared by an operator.
      add column waiting_since timestamptz,
      add column founded_by uuid references accounts on delete set null,
      add column requires_two_factor boolean not null default false;
    create index churches_founded_by on churches (founded_by);

    -- A link that was mailed; its token is derived from its id, and using it removes it.
    create table account_links (
      id uuid primary key default gen_random_uuid(),
      account_id uuid not null references accounts on delete cascade,
      purpose text not null check (purpose in ('verify-email', 'reset-password')),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    );
    create index account_links_account_id on account_links (account_id, purpose);

    -- A sign-in, or the making of a passkey, that has begun; finishing it removes it.
    create table sign_in_challenges (
      id uuid primary key default gen_random_uuid(),
      purpose text not null check (purpose in ('two-factor', 'passkey', 'new-passkey')),
      account_id uuid references accounts on delete cascade,
      challenge text not null default '',
      attempts integer not null default 0,
      expires_at timestamptz not null,
      check ((account_id is null) = (purpose = 'passkey'))
    );
    create index sign_in_challenges_account_id on sign_in_challenges (account_id);
    create index sign_in_challenges_expires_at on sign_in_challenges (expires_at);

    create table two_factors (
      account_id uuid primary key references accounts on delete cascade,
      secret_sealed text not null,
      confirmed_at timestamptz,
      -- The last step of thirty seconds whose code was taken: none is taken twice.
      last_step bigint not null default 0
    );

    create table recovery_codes (
      account_id uuid not null references two_factors on delete cascade,
      code_hash text not null,
      primary key (account_id, code_hash)
    );

    create table passkeys (
      id uuid primary key default gen_random_uuid(),
      account_id uuid not null references accounts on delete cascade,
      name text not null check (length(name) between 1 and 70),
      credential_id text not null,
      public_key bytea not null,
      counter bigint not null default 0,
      transports text[] not null default '{}',
      created_at timestamptz not null default now(),
      last_used_at timestamptz,
      constraint passkeys_credential_id_key unique (credential_id)
    );
    create index passkeys_account_id on passkeys (account_id);

    -- Counts guesses under a keyed hash of what they aim at, so that no address stands here.
    create table sign_in_attempts (
      key text primary key,
      failures integer not null,
      blocked_until timestamptz not null,
      last_at timestamptz not null
    );
    create index sign_in_attempts_last_at on sign_in_attempts (last_at);

    -- Mails to a person about their own account belong to no church; its scope is the account. A mail that was sent leaves no row.
    create table account_mails (
      id uuid primary key default gen_random_uuid(),
      account_id uuid not null references accounts on delete cascade,
      kind text not null,
      details jsonb not null default '{}',
      created_at timestamptz not null default now()
    );
    create index account_mails_account_id on account_mails (account_id);
    alter table account_mails enable row level security;
    alter table account_mails force row level security;
    create policy own_mails on account_mails using (account_id = current_account()) with check (account_id = current_account());

    grant select, insert, update, delete on account_links, sign_in_challenges, two_factors, recovery_codes, passkeys,
      sign_in_attempts, account_mails to penning_app;
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table account_mails, sign_in_attempts, passkeys, recovery_codes, two_factors, sign_in_challenges, account_links;
    alter table churches drop column requires_two_factor, drop column founded_by, drop column waiting_since;
    alter table sessions drop column second_factor, drop column device;
    alter table accounts drop column signed_in_at, drop column unverified_since;
  `);
}
