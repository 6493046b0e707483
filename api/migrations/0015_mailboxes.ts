import type { Knex } from 'knex';

/**
 * The mailbox behind an address, beside each address that stands for a person. The database computes it, so that rows of
 * before and rows that a task of the former version still writes have it too. The rule is that of
 * api/src/mail/mailboxes.ts, which mailboxes.test.ts compares; domains are stored in ASCII.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function mailbox_of(email text) returns text language sql immutable strict parallel safe as $$
      select case
        when domain in ('gmail.com', 'googlemail.com') then replace(name, '.', '') || '@gmail.com'
        when domain in ('proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me')
          then translate(name, '.-_', '') || '@proton.me'
        when domain in ('icloud.com', 'me.com', 'mac.com') then name || '@icloud.com'
        else name || '@' || domain
      end
      from (select regexp_replace(split_part(lower(email), '@', 1), '(.)[+].*$', '\\1') as name,
        split_part(lower(email), '@', 2) as domain) as parts
    $$;
    alter table accounts add column mailbox text generated always as (mailbox_of(email)) stored;
    create index accounts_mailbox on accounts (mailbox);
    alter table invitations add column mailbox text generated always as (mailbox_of(email)) stored;
    alter table blocks add column mailbox text generated always as (mailbox_of(email)) stored;
    create index blocks_mailbox on blocks (mailbox);
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table blocks drop column mailbox;
    alter table invitations drop column mailbox;
    alter table accounts drop column mailbox;
    drop function mailbox_of(text);
  `);
}
