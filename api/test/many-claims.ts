import type pg from 'pg';

/**
 * Gives a church many confirmed claims like one of its own, as the owner of the database: with the same receipt, amount,
 * day and account number. Their references are those of another year, and their lines are wide, so that no buffer of the
 * system holds them all.
 */
export async function insertManyClaims(owner: pg.Client, like: string, count: number): Promise<void> {
  await owner.query('begin');
  // References are right here, and checking so many of them is not what a test is about.
  await owner.query('set local session_replication_role = replica');
  await owner.query(
    `create temporary table many on commit drop as
       select gen_random_uuid() as id, n, timestamptz '2001-01-01 12:00Z' + n * interval '1 minute' as at
         from generate_series(1, ${count}) n`,
  );
  await owner.query(
    `insert into claims (id, church_id, status, reference, reference_year, reference_number, claimant_name,
        claimant_email, payee_account_holder, payee_iban_masked, payee_iban_hash, total_cents, submitted_at, confirmed_at)
      select many.id, church_id, status, 'TST-2001-' || n, 2001, n, 'Member ' || n, 'member@church.example',
        payee_account_holder, payee_iban_masked, payee_iban_hash, total_cents, many.at, many.at
      from claims, many where claims.id = $1`,
    [like],
  );
  await owner.query(
    `insert into items (church_id, claim_id, position, kind, date, cost_centre_id, description, amount_cents)
      select church_id, many.id, position, kind, date, cost_centre_id, repeat('€', 200), amount_cents
      from items, many where claim_id = $1`,
    [like],
  );
  await owner.query(
    `insert into receipts (church_id, claim_id, id, name, media_type, bytes, sha256, state, page_count, clean_key)
      select church_id, many.id, many.id, name, media_type, bytes, sha256, state, page_count, 'pages/' || many.id
      from receipts, many where claim_id = $1`,
    [like],
  );
  await owner.query('commit');
  await owner.query('analyze claims, items, receipts');
}
