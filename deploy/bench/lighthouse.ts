import { execFile } from 'node:child_process';
import { argv, env } from 'node:process';
import { promisify } from 'node:util';
import { findChromium } from '../local/testing/chromium.ts';

/*
 * Lighthouse's figures for a page with the tag, as a phone on a slow line; each is to be 98 at least:
 *   npm run bench:lighthouse -- http://localhost:4200        (start Penning first)
 * Lighthouse is fetched when it is asked for: as a dependency it would make every `npm ci` half a minute longer.
 */

const version = '12.8.2';
const least = 98;
const [address = 'http://localhost:4200'] = argv.slice(2);

interface Report {
  categories: Record<string, { title: string; score: number | null }>;
  audits: Record<string, { title: string; displayValue?: string }>;
}

const report = await look().catch((error: unknown) => {
  console.error(
    `Lighthouse ${version} did not run: ${error instanceof Error ? error.message : String(error)}`,
  );
  console.error('It is fetched from the npm registry: is that reachable?');
  process.exitCode = 1;
});
if (report) {
  const scores = Object.values(report.categories).map(({ title, score }) => ({
    category: title,
    score: Math.round((score ?? 0) * 100),
  }));
  console.table(scores);
  for (const name of ['first-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'])
    console.log(`${report.audits[name]?.title}: ${report.audits[name]?.displayValue}`);
  if (scores.some(({ score }) => score < least)) process.exitCode = 1;
}

async function look(): Promise<Report> {
  const flags = ['--output=json', '--quiet', '--chrome-flags=--headless=new --no-sandbox --disable-gpu'];
  const { stdout } = await promisify(execFile)('npx', ['--yes', `lighthouse@${version}`, address, ...flags], {
    env: { ...env, CHROME_PATH: await findChromium() },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Report;
}
