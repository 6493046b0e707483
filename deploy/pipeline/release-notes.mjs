// Prints a version's section of CHANGELOG.md: node deploy/pipeline/release-notes.mjs 1.2.3
import { readFileSync } from 'node:fs';

const version = (process.argv[2] ?? '').replace(/^v/, '');
const sections = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8').split(/^## /m);
const section = sections.find((text) => text.split(/\s/, 1)[0] === version);
if (!version || !section) {
  console.error(`CHANGELOG.md has no section "## ${version}".`);
  process.exit(1);
}
console.log(section.slice(section.indexOf('\n') + 1).trim());
