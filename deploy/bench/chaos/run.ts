// Claims through every fault that an installation meets: `npm run chaos`; CHAOS_CLAIMS and CHAOS_SEED choose how many and which run.
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { endLauncher, startTestPenning } from '../../acceptance/launch.ts';
import { freePorts } from '../../local/before-install/settings.mjs';
import { root } from '../../local/before-install/root.mjs';
import { inspect } from './checks.ts';
import { allFaults } from './faults.ts';
import { Installation, until } from './installation.ts';
import { MailServer } from './mail-server.ts';
import { sendClaims } from './members.ts';
import { seeded, shuffled, type Random } from './random.ts';
import { reportOf, type Episode } from './report.ts';
import { SmallDisk } from './small-disk.ts';
import { setTimeout as sleep } from 'node:timers/promises';

const claims = Number(process.env['CHAOS_CLAIMS'] ?? 200);
const seed = Number(process.env['CHAOS_SEED'] ?? 1);
const church = 'grace-rotterdam';
const finance = 'finance@grace-rotterdam.example';

/** Pause between two faults, in which what waited goes its way. */
const pauseMs = 8_000;
/** Longest time in which everything must be delivered once nothing is wrong any more. */
const settlesWithinMs = 600_000;

const dataDir = mkdtempSync(join(tmpdir(), 'penning-chaos-'));
chmodSync(dataDir, 0o711);
const mails = new MailServer();
const smtpUrl = await mails.start();
const disk = SmallDisk.mount(dataDir);
if (disk instanceof SmallDisk) process.on('exit', () => disk.unmount());
const ports = await freePorts(5);
const environment = { SMTP_URL: smtpUrl, RATE_LIMIT_SCALE: '100', PROOF_OF_WORK_SCALE: '0.1' };

const penning = await startTestPenning({ dataDir, ports, environment });
const installation = new Installation(penning);
installation.startSecondWorker();
console.log(`${claims} claims, seed ${seed}, two workers, at ${penning.urls.api}`);

const episodes: Episode[] = [];
let sending = true;
const faults = allFaults(installation, mails, disk instanceof SmallDisk ? disk : undefined);
const trouble = makeTrouble(seeded(seed));
const outcome = await sendClaims(penning.urls.api, {
  count: claims,
  church,
  mails,
  random: seeded(seed + 1),
});
sending = false;
await trouble;

const references = outcome.passages.map(({ reference }) => reference);
await until(
  () => references.every((reference) => messagesAbout(reference, finance).length > 0),
  'every accepted claim has reached the finance team',
  settlesWithinMs,
).catch((error: unknown) => console.error(String(error)));
await untilQueueIsEmpty();
await installation.endSecondWorker();
const brokenChains = await installation.brokenAuditChains();
await endLauncher(penning.launcher);

// Two days later: the sweeps find what the faults left behind.
const later = await startTestPenning({
  dataDir,
  ports,
  environment: {
    ...environment,
    NODE_OPTIONS: `--import ${pathToFileURL(join(root, 'deploy/bench/chaos/later.mjs')).href}`,
  },
});
const { databaseUrl } = new Installation(later);
await ask(
  databaseUrl,
  `select graphile_worker.add_job('sweep-expired', '{}'), graphile_worker.add_job('sweep-files', '{}')`,
);
await untilQueueIsEmpty(databaseUrl);
const findings = await inspect(databaseUrl, join(dataDir, 'files'));
await later.remove().catch(() => undefined);
await mails.stop();

const { text, held } = reportOf({
  claims,
  seed,
  outcome,
  episodes,
  findings,
  brokenChains,
  finance,
  taken: mails.taken,
  skipped: disk instanceof SmallDisk ? '' : disk,
});
writeFileSync(join(root, 'docs/reliability.md'), text);
console.log(`${held ? 'Penning held' : 'Penning did not hold'}: docs/reliability.md`);
process.exitCode = held ? 0 : 1;

/** Every fault once, in an order of chance, and again until the last claim is sent. */
async function makeTrouble(random: Random): Promise<void> {
  for (let first = true; first || sending; first = false)
    for (const fault of shuffled(faults, random)) {
      if (!first && !sending) return;
      await sleep(pauseMs);
      const from = Date.now();
      await fault.happen();
      episodes.push({ fault: fault.name, from, to: Date.now() });
      console.log(`  ${fault.name}: ${((Date.now() - from) / 1000).toFixed(1)} s`);
    }
}

function messagesAbout(reference: string, to: string) {
  return mails.to(to).filter(({ subject }) => subject.includes(reference));
}

function untilQueueIsEmpty(url = installation.databaseUrl): Promise<void> {
  const empty = async () => (await ask(url, 'select 1 from graphile_worker.jobs')) === 0;
  return until(empty, 'the queue is empty', settlesWithinMs).catch((error: unknown) =>
    console.error(String(error)),
  );
}

/** Number of rows that a query finds. */
async function ask(connectionString: string, sql: string): Promise<number> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
