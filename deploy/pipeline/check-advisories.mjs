// npm run advisories: asks the registry for known weaknesses of what package-lock.json names, and fails on one that
// docs/decisions/0002-remix-2.md does not judge. A registry that tells none (a mirror, no network) checks nothing, and says so.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
const report = readReport(stdout);

if (!report?.vulnerabilities) {
  console.log(`Advisories are NOT checked: ${report?.message ?? 'the registry gave no answer'}.`);
} else {
  const judged = readFileSync('docs/decisions/0002-remix-2.md', 'utf8');
  const found = Object.values(report.vulnerabilities)
    .flatMap(({ via }) => via)
    .filter((advisory) => typeof advisory === 'object');
  const unknown = found.filter(({ url }) => !judged.includes(url.split('/').at(-1)));
  for (const { name, severity, title, url } of unknown)
    console.error(`${name} (${severity}): ${title}\n  ${url}`);
  console.log(`${found.length} advisories, ${unknown.length} of them judged nowhere.`);
  process.exitCode = unknown.length > 0 ? 1 : 0;
}

/**
 * @param {string} text
 * @returns {{ message?: string, vulnerabilities?: Record<string, { via: any[] }> } | undefined}
 */
function readReport(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
