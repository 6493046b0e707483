import type { Findings } from './checks.ts';
import type { Taken } from './mail-server.ts';
import type { Outcome, Passage } from './members.ts';

/** One fault from its beginning until everything worked again. */
export interface Episode {
  fault: string;
  from: number;
  to: number;
}

/** All that a run knows. */
export interface Run {
  claims: number;
  seed: number;
  outcome: Outcome;
  episodes: Episode[];
  findings: Findings;
  brokenChains: string;
  finance: string;
  taken: Taken[];
  /** Why the faults of the disk were left out, or an empty text. */
  skipped: string;
}

/** Longest time that a claim may wait beyond the faults themselves. */
const patienceMs = 60_000;

/** Writes docs/reliability.md, and says whether Penning held. */
export function reportOf(run: Run): { text: string; held: boolean } {
  const { passages, givenUp, mischief } = run.outcome;
  const delivered = passages.map((passage) => ({
    passage,
    finance: about(run, passage, run.finance),
    copies: about(run, passage, passage.email),
  }));
  const lost = delivered.filter(({ finance }) => finance.length === 0).length;
  const idsOf = (mails: Taken[]) => new Set(mails.map(({ messageId }) => messageId)).size;
  const twice = delivered.filter(({ finance, copies }) => idsOf(finance) > 1 || idsOf(copies) > 1).length;
  const again = delivered.filter(({ finance, copies }) => finance.length > 1 || copies.length > 1).length;
  const withoutCopy = delivered.filter(({ copies }) => copies.length === 0).length;
  const waits = delivered.map(({ passage, finance }) => excessOf(run.episodes, passage, finance[0]));
  const slow = waits.filter((ms) => ms > patienceMs).length;
  const { gapsInReferences, filesWithoutRow, rowsWithoutFile, jobsLeft } = run.findings;
  const rows: [string, string | number, boolean][] = [
    ['claims that members began', run.claims, true],
    ['claims accepted (confirming was answered)', passages.length, true],
    ['members who gave up after five minutes', givenUp.length, givenUp.length === 0],
    ['accepted claims that did not reach the finance team', lost, lost === 0],
    ['claims delivered under two Message-IDs', twice, twice === 0],
    ['claims of which a message came again under its own Message-ID', again, true],
    ['copies held back as the member’s mailbox was refused for good', withoutCopy, true],
    ['references given twice', passages.length - new Set(passages.map((one) => one.reference)).size, true],
    ['gaps in the references', gapsInReferences, gapsInReferences === 0],
    ['files that no row knows, two days later', filesWithoutRow.length, filesWithoutRow.length === 0],
    ['rows whose file is missing', rowsWithoutFile.length, rowsWithoutFile.length === 0],
    ['jobs left in the queue', jobsLeft.length, jobsLeft.length === 0],
    ['broken audit chains', run.brokenChains === '' ? 0 : 1, run.brokenChains === ''],
    ['claims that waited over a minute longer than the faults lasted', slow, slow === 0],
    ['longest such wait', `${Math.round(Math.max(0, ...waits) / 1000)} s`, true],
  ];
  const held =
    rows.every(([, , good]) => good) &&
    new Set(passages.map((one) => one.reference)).size === passages.length;
  for (const detail of [...givenUp, ...filesWithoutRow, ...rowsWithoutFile, ...jobsLeft])
    console.log(`    ${detail}`);
  return { text: page(run, rows, mischief), held };
}

function about({ taken }: Run, { reference }: Passage, to: string): Taken[] {
  return taken.filter((mail) => mail.to === to && mail.subject.includes(reference));
}

/** Milliseconds that a claim waited for its code and its delivery, without those in which something was wrong. */
function excessOf(episodes: Episode[], passage: Passage, delivery: Taken | undefined): number {
  const waits = [{ from: passage.submittedAt, to: passage.codeAt }];
  if (delivery) waits.push({ from: passage.confirmedAt, to: delivery.at });
  return waits.reduce((sum, wait) => sum + Math.max(0, wait.to - wait.from - troubleIn(episodes, wait)), 0);
}

function troubleIn(episodes: Episode[], { from, to }: { from: number; to: number }): number {
  return episodes.reduce((sum, one) => sum + Math.max(0, Math.min(to, one.to) - Math.max(from, one.from)), 0);
}

function page(
  run: Run,
  rows: [string, string | number, boolean][],
  { twice, late, vanished }: Outcome['mischief'],
): string {
  const counts = new Map<string, number>();
  for (const { fault } of run.episodes) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  const faults = [...counts].sort().map(([fault, times]) => `| ${fault} | ${times} |`);
  return `# Reliability

Written by \`npm run chaos\` on ${new Date().toISOString().slice(0, 10)}: ${run.claims} claims, seed ${run.seed}, six members at a time, two workers, everything on one
machine. \`CHAOS_CLAIMS\` and \`CHAOS_SEED\` choose another run. A fault comes every few seconds until the last claim is sent.

## What went wrong
| fault | times |
|---|--:|
${faults.join('\n')}
| call that arrived twice at once | ${twice} |
| call that others overtook | ${late} |
| client that vanished in the middle of an upload | ${vanished} |

${run.skipped ? `The disk was never full nor read-only: ${run.skipped}.\n\n` : ''}The mail server refuses recipients for good (550) as well: a member who is told so gives another address, as people do.

## What came of it
| | |
|---|--:|
${rows.map(([what, value]) => `| ${what} | ${value} |`).join('\n')}

A message comes again, under the same Message-ID, when the mail server takes it and the connection breaks before its answer. Mail programs show it once.
`;
}
