import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { waitForLock } from '../before-install/lock.mjs';
import { root } from '../before-install/root.mjs';
import { step } from '../before-install/steps.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium for the browser tests: the named one, one on PATH, Playwright's own; else it is installed. Undefined when none can be had. */
export async function findChromium(): Promise<string | undefined> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!works(named))
      throw new Error(`CHROMIUM_PATH=${named} does not start: set it to a Chromium's program, or unset it.`);
    return named;
  }
  const present = findPresent();
  if (present) return present;
  const lock = await waitForLock(
    join(root, '.penning/chromium.lock'),
    'Waiting for the Chromium that another test run installs',
  );
  try {
    return findPresent() ?? (await install());
  } finally {
    lock.release();
  }
}

function findPresent(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, chromium.executablePath()].find((path) => existsSync(path) && works(path));
}

/** Ubuntu has a `chromium-browser` that only tells one to install a snap. */
function works(path: string): boolean {
  try {
    return /\d+\./.test(
      execFileSync(path, ['--version'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 20_000,
      }),
    );
  } catch {
    return false;
  }
}

async function install(): Promise<string | undefined> {
  if (process.getuid?.() === 0 && isDebian()) {
    const apt = ['apt-get', '-o', 'DPkg::Lock::Timeout=300', '-y', '--no-install-recommends'];
    await step(
      'No Chromium found: installing the packages chromium and fonts-liberation with apt-get',
      async () => {
        await run([...apt, 'update']);
        await run([...apt, 'install', 'chromium', 'fonts-liberation']);
      },
    );
  } else {
    const cli = join(root, 'node_modules/@playwright/test/cli.js');
    await step("No Chromium found: downloading Playwright's own", () =>
      run([process.execPath, cli, 'install', 'chromium']),
    );
  }
  return findPresent();
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** A failure is told by what the tool writes; whether there is a Chromium now is looked at afterwards. */
function run([command = '', ...args]: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}
