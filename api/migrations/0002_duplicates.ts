import type { Knex } from 'knex';

/** What looks like a duplicate, found when a claim is confirmed; payees can be compared without their IBAN. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- A keyed hash of church and IBAN: equal for equal payees of one church, and of no use elsewhere.
    alter table claims add column payee_iban_hash text;
    create index claims_payee on claims (church_id, payee_iban_hash) where payee_iban_hash is not null;

    alter table receipts add column perceptual_bits bit(256) generated always as (
      case when length(perceptual_hash) = 64 then ('x' || perceptual_hash)::bit(256) end) stored;

    create table duplicates (
      id bigint generated always as identity primary key,
      church_id uuid not null references churches on delete cascade,
      kind text not null check (kind in ('same_file', 'looks_alike', 'same_payment')),
      claim_id uuid not null,
      other_claim_id uuid not null,
      receipt_id uuid,
      other_receipt_id uuid,
      item_id uuid,
      other_item_id uuid,
      created_at timestamptz not null default now(),
      foreign key (church_id, claim_id) references claims (church_id, id) on delete cascade,
      foreign key (church_id, other_claim_id) references claims (church_id, id) on delete cascade,
      foreign key (claim_id, receipt_id) references receipts (claim_id, id) on delete cascade,
      foreign key (other_claim_id, other_receipt_id) references receipts (claim_id, id) on delete cascade,
      foreign key (claim_id, item_id) references items (claim_id, id) on delete cascade,
      foreign key (other_claim_id, other_item_id) references items (claim_id, id) on delete cascade,
      constraint duplicates_complete check (case when kind = 'same_payment'
        then item_id is not null and other_item_id is not null and receipt_id is null and other_receipt_id is null
        else receipt_id is not null and other_receipt_id is not null and item_id is null and other_item_id is null end)
    );
    create index duplicates_claim on duplicates (claim_id);
    create index duplicates_other_claim on duplicates (other_claim_id);

    alter table duplicates enable row level security;
    alter table duplicates force row level security;
    create policy own_church on duplicates using (church_id = current_church())
      with check (church_id = current_church());
    grant select, insert, delete on duplicates to penning_app;
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table duplicates;
    alter table receipts drop column perceptual_bits;
    alter table claims drop column payee_iban_hash;
  `);
}
