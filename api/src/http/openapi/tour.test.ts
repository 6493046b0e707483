import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildChurch } from '../../../test/builders.ts';
import { buildClaim } from '../../../test/claims.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';

const run = promisify(execFile);
const page = fileURLToPath(new URL('../../../../docs/api.md', import.meta.url));

let installation: Installation;
let folder: string;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
  folder = await mkdtemp(join(tmpdir(), 'penning-tour-'));
});
afterAll(async () => {
  await installation.close();
  await rm(folder, { recursive: true });
});

test('the tour in docs/api.md can be walked from signing in to the export', async () => {
  const built = await buildChurch(installation);
  const claim = await buildClaim(installation, built);
  const text = await readFile(page, 'utf8');
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```/gms)].map((match) => match[1] ?? '');
  expect(blocks.length).toBeGreaterThan(8);
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', blocks.join('\n')], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      API: installation.url,
      EMAIL: built.administrator.email,
      PASSWORD: built.administrator.password,
      CHURCH: built.church.slug,
    },
  });
  expect(stdout).toContain(built.administrator.email);
  expect(stdout).toContain('Please claim within two months.');
  expect(stdout).toContain('event: claim.submitted');
  const csv = await readFile(join(folder, 'claims.csv'), 'utf8');
  expect(csv).toContain('reference,status,confirmed');
  expect(csv).toContain(claim.reference);
});
