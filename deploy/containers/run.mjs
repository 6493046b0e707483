// npm run test:containers: finds a container engine, or says why there is none, and runs the tests of images and compose files.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const standIn = join(root, '../shared/tools/container-engine');

/** The environment in which `docker` and `docker-compose` work, or the reason why there is none. */
function findEngine() {
  const has = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
    spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  if (has('docker', 'info') && has('docker-compose', 'version')) return { environment: {} };
  if (!existsSync(standIn))
    return { reason: 'docker and docker-compose are not here, or no daemon answers.' };
  if (process.getuid?.() !== 0) return { reason: 'the stand-in engine needs root.' };
  const folder = process.env['PENNING_CONTAINER_ENGINE'] ?? join(root, '.penning/container-engine');
  try {
    execFileSync(standIn, ['up', folder], { stdio: 'inherit' });
    const exports = execFileSync(standIn, ['env', folder], { encoding: 'utf8' });
    const host = /DOCKER_HOST=(\S+)/.exec(exports)?.[1];
    return { environment: { DOCKER_HOST: host, PATH: `/usr/bin:${process.env['PATH']}` } };
  } catch (error) {
    return {
      reason: `the stand-in engine does not start (${error instanceof Error ? error.message : error}).`,
    };
  }
}

const { environment, reason } = findEngine();
if (reason) {
  console.log(`Skipped: ${reason}\nImages and compose files are tested where a container engine can be had.`);
  process.exit(0);
}
const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'deploy/containers/vitest.config.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...environment },
});
process.exit(status ?? 1);
