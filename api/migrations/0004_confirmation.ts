import type { Knex } from 'knex';

/** Mailboxes that did not confirm yet, remembered devices, and addresses that mail servers refuse. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Of the whole installation, by keyed hash: which mailbox it is stays unknown, and no church sees the table's meaning.
    create table mailboxes (
      key text primary key check (length(key) = 43),
      asked_at timestamptz[] not null default '{}',
      blocked_at timestamptz
    );

    create table remembered_devices (
      id uuid primary key,
      church_id uuid not null references churches on delete cascade,
      address_key text not null check (length(address_key) = 43),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      last_used_at timestamptz
    );
    create index remembered_devices_address on remembered_devices (church_id, address_key);

    create table bounced_addresses (
      church_id uuid not null references churches on delete cascade,
      email text not null check (email = lower(email)),
      bounced_at timestamptz not null default now(),
      reply_code smallint not null check (reply_code between 500 and 599),
      primary key (church_id, email)
    );

    -- A mail waits here for its address; who it is for can be an account, too.
    alter table mails add column if not exists account_id uuid references accounts on delete cascade;
    alter table mails add column held_for text;
    create index mails_held on mails (church_id, held_for) where held_for is not null;
    alter table mails drop constraint mails_kind_check;
    alter table mails add constraint mails_kind_check check (kind ~ '^[a-z][a-z-]{0,40}$');
    alter table mails drop constraint mails_once;
    alter table mails add constraint mails_once
      unique nulls not distinct (kind, claim_id, finance_address_id, account_id, serial);

    grant select, insert, update, delete on mailboxes, remembered_devices, bounced_addresses to penning_app;
  `);
  for (const table of ['remembered_devices', 'bounced_addresses']) {
    await knex.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy own_church on ${table} using (church_id = current_church()) with check (church_id = current_church());
    `);
  }
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    delete from mails where kind not in ('code', 'finance', 'claimant', 'finance-address');
    alter table mails drop constraint mails_once;
    alter table mails drop column held_for, drop column account_id;
    alter table mails add constraint mails_once unique nulls not distinct (kind, claim_id, finance_address_id, serial);
    alter table mails drop constraint mails_kind_check;
    alter table mails add constraint mails_kind_check
      check (kind in ('code', 'finance', 'claimant', 'finance-address'));
    drop table bounced_addresses, remembered_devices, mailboxes;
  `);
}
