import type { Knex } from 'knex';

/** What people may do in a church, invitations, support access, and mails to people. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table memberships
      -- An approver's: the cost centres and the highest sum; an auditor's: the years of the references.
      add column cost_centre_ids uuid[] not null default '{}',
      add column amount_limit_cents integer check (amount_limit_cents > 0),
      add column years smallint[] not null default '{}';

    alter table churches
      -- Above this sum a second person approves too; null: one is enough.
      add column second_approval_above_cents integer check (second_approval_above_cents >= 0),
      add column support_access text not null default 'ask' check (support_access in ('ask', 'refuse'));

    -- Also when an account is deleted: somebody must be left who can let others in.
    create function keep_an_administrator() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
      declare
        scope text := current_setting('penning.church_id', true);
      begin
        if old.role <> 'administrator' or (tg_op = 'UPDATE' and new.role = 'administrator') then
          return null;
        end if;
        perform set_config('penning.church_id', old.church_id::text, true);
        -- Two administrators who leave at once wait for each other here.
        perform from churches where id = old.church_id for update;
        if found and not exists (
          select from memberships where church_id = old.church_id and role = 'administrator') then
          raise exception 'a church keeps an administrator'
            using errcode = 'check_violation', constraint = 'memberships_keep_administrator';
        end if;
        perform set_config('penning.church_id', coalesce(scope, ''), true);
        return null;
      end $$;
    create trigger memberships_keep_administrator after delete or update of role on memberships
      for each row execute function keep_an_administrator();

    -- Only open ones: an accepted or revoked invitation is a line of the audit log.
    create table invitations (
      id uuid primary key default gen_random_uuid(),
      church_id uuid not null references churches on delete cascade,
      email text not null check (email = lower(email) and length(email) <= 254),
      language text not null,
      role text not null check (role in ('administrator', 'treasurer', 'approver', 'auditor')),
      cost_centre_ids uuid[] not null default '{}',
      amount_limit_cents integer check (amount_limit_cents > 0),
      years smallint[] not null default '{}',
      invited_by uuid references accounts on delete set null,
      sent_at timestamptz not null default now(),
      expires_at timestamptz not null,
      constraint invitations_church_id_email_key unique (church_id, email)
    );

    create table support_accesses (
      id uuid primary key default gen_random_uuid(),
      church_id uuid not null references churches on delete cascade,
      account_id uuid references accounts on delete set null,
      reason text not null check (length(reason) between 1 and 1000),
      asked_at timestamptz not null default now(),
      answered_at timestamptz,
      answered_by uuid references accounts on delete set null,
      granted boolean,
      expires_at timestamptz,
      ended_at timestamptz,
      ended_by uuid references accounts on delete set null,
      check ((answered_at is null) = (granted is null)),
      check (coalesce(granted, false) = (expires_at is not null))
    );
    create unique index support_accesses_open on support_accesses (church_id, account_id) where ended_at is null;

    alter table mails
      add column invitation_id uuid references invitations on delete cascade,
      add column support_access_id uuid references support_accesses on delete cascade,
      drop constraint mails_once,
      add constraint mails_once unique nulls not distinct
        (kind, claim_id, finance_address_id, account_id, invitation_id, support_access_id, serial);
  `);
  for (const table of ['invitations', 'support_accesses']) await protect(knex, table);
  await knex.raw(`create policy operators on support_accesses for select using (is_operator())`);
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
      drop column support_access_id, drop column invitation_id,
      add constraint mails_once unique nulls not distinct (kind, claim_id, finance_address_id, account_id, serial);
    drop table support_accesses, invitations;
    drop trigger memberships_keep_administrator on memberships;
    drop function keep_an_administrator;
    alter table churches drop column support_access, drop column second_approval_above_cents;
    alter table memberships drop column years, drop column amount_limit_cents, drop column cost_centre_ids;
  `);
}
