import { readFileSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { startTestPenning } from '../acceptance/launch.ts';
import { operator } from '../acceptance/penning.ts';
import { pidOf, runRecord } from '../acceptance/run-record.ts';

/*
 * Memory of the API while it exports a church's claims, on Linux: npm run bench:export-memory
 * Starts a Penning of its own, exports a church of 10,000 claims twenty times and then one of 200,000 once, over HTTP, and
 * says how far the memory of the API's process rose meanwhile: so many lines leave the same garbage, and what one export
 * holds would come on top. It asserts nothing.
 */

const most = 200_000;
const sizes = [10_000, most];
const slug = 'grace-rotterdam';

const penning = await startTestPenning();
try {
  const { databaseUrl } = runRecord(penning.dataDir);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const process = findApi();
  const token = await signIn(client);
  await exportAll(token);
  let made = 0;
  const rows: Record<string, Record<string, string>> = {};
  for (const size of sizes) {
    await insertClaims(client, made + 1, size);
    made = size;
    const before = process.forgetPeak();
    const began = performance.now();
    const rounds = most / size;
    let sent = 0;
    for (let round = 0; round < rounds; round += 1) sent += await exportAll(token);
    const seconds = (performance.now() - began) / 1_000;
    rows[size.toLocaleString('en')] = {
      exports: String(rounds),
      'lines in all': sent.toLocaleString('en'),
      seconds: seconds.toFixed(1),
      'MiB before': mebibytes(before),
      'MiB at most': mebibytes(process.peak()),
    };
  }
  console.table(rows);
  await client.end();
} finally {
  await penning.remove();
}

/** The API's process, by what Linux tells of it. */
function findApi(): { peak(): number; forgetPeak(): number } {
  const api = pidOf(penning.dataDir, 'api');
  const status = () => readFileSync(`/proc/${api}/status`, 'utf8');
  const kilobytes = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status())?.[1]) * 1_024;
  return {
    peak: () => kilobytes('VmHWM'),
    forgetPeak: () => {
      writeFileSync(`/proc/${api}/clear_refs`, '5');
      return kilobytes('VmRSS');
    },
  };
}

/** Makes the operator a treasurer of the church, and signs in. */
async function signIn(client: pg.Client): Promise<string> {
  await client.query(
    `insert into memberships (church_id, account_id, role)
       select churches.id, accounts.id, 'treasurer' from churches, accounts
        where slug = $1 and accounts.email = $2 on conflict do nothing`,
    [slug, operator.email],
  );
  const response = await fetch(`${penning.urls.api}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(operator),
  });
  return ((await response.json()) as { accessToken: string }).accessToken;
}

/** Exports the church's claims and says how many lines that were. */
async function exportAll(token: string): Promise<number> {
  const response = await fetch(`${penning.urls.api}/v1/churches/${slug}/exports`, {
    headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'identity' },
  });
  if (!response.ok || !response.body) throw new Error(`the export answers ${response.status}`);
  let lines = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return lines;
    for (const byte of value) if (byte === 10) lines += 1;
  }
}

/** Confirmed claims of last year's numbers, an item each; references to them are right here and not checked. */
async function insertClaims(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query('begin; set local session_replication_role = replica');
  await client.query(
    `with many as (
        insert into claims (id, church_id, status, reference, reference_year, reference_number, claimant_name,
          claimant_email, payee_account_holder, payee_iban_masked, total_cents, submitted_at, confirmed_at)
        select gen_random_uuid(), churches.id, 'submitted', 'B-2001-' || n, 2001, n, 'Member ' || n,
          'member@church.example', 'M. Member', 'NL91 … 4300', 1250, at, at
        from churches, generate_series($2::int, $3::int) n,
          lateral (select timestamptz '2001-01-01' + n * interval '1 minute' as at) moments
        where slug = $1 returning id, church_id)
      insert into items (church_id, claim_id, position, kind, date, cost_centre_id, description, amount_cents)
      select church_id, many.id, 0, 'expense', '2001-01-01', centre.id, repeat('Coffee ', 20), 1250
      from many, lateral (select id from cost_centres where church_id = many.church_id limit 1) centre`,
    [slug, from, to],
  );
  await client.query('commit');
  await client.query('analyze claims, items');
}

function mebibytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(0);
}
