import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Claimant } from '../acceptance/claimant.ts';
import type { Mail } from '../acceptance/penning.ts';
import { freePorts } from '../local/before-install/settings.mjs';
import { patience } from '../local/testing/machine-speed.ts';
import { Compose, docker } from './compose.ts';

const church = 'grace-rotterdam';
const finance = 'finance@grace-rotterdam.example';
const aws = {
  ECR_REGISTRY: 'registry.penning.example',
  IMAGE_TAG: 'test-1',
  VERSION: '9.9.9-test',
  DATABASE_URL: 'postgres://penning:penning@postgres:5432/penning',
  SECRET_KEY: 'bG9jYWwgY29tcG9zZSBvbmx5LCBuZXZlciBvbiBhIHNlcnZlciE=',
  SMTP_URL: 'smtp://inbox:1025',
  MAIL_FROM: 'Penning <claims@penning.example>',
  PUBLIC_API_URL: 'https://claims.penning.example',
  PUBLIC_CONSOLE_URL: 'https://console.penning.example',
  IMAGE_PLATFORM: process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64',
};

let compose: Compose;
const urls = { console: '', api: '', demo: '', inbox: '' };
beforeAll(async () => {
  const ports = await freePorts(5);
  const names = ['CONSOLE_PORT', 'API_PORT', 'DEMO_PORT', 'SMTP_PORT', 'INBOX_PORT'];
  compose = new Compose(
    'penning-test',
    Object.fromEntries(names.map((name, index) => [name, String(ports[index])])),
  );
  for (const [index, name] of (['console', 'api', 'demo'] as const).entries())
    urls[name] = `http://127.0.0.1:${ports[index]}`;
  urls.inbox = `http://127.0.0.1:${ports[4]}`;
  await compose.call('local', ['down', '--volumes', '--remove-orphans']);
  await compose.call('local', ['up', '--build', '--detach']);
});
afterAll(() => compose.call('local', ['down', '--volumes', '--remove-orphans']));

test('from nothing, one command brings up the whole product, and a claim is delivered', async () => {
  await allHealthy('local', ['api', 'worker', 'console', 'demo', 'inbox', 'postgres']);
  expect((await fetch(`${urls.console}/sign-in`)).status).toBe(200);
  expect(await (await fetch(urls.demo)).text()).toContain('<penning-claim');
  expect((await fetch(`${urls.api}/widget/v1/penning.js`)).status).toBe(200);
  expect(await claimAndDeliver()).toMatch(/-0001$/);
});

test('containers are not root, cannot write where they should not, and tell their version', async () => {
  for (const service of ['api', 'worker', 'console']) {
    const id = await compose.container('local', service);
    expect(await docker('exec', id, 'id', '-u')).toBe('1000');
    await expect(docker('exec', id, 'touch', '/app/new')).rejects.toThrow(/Read-only/);
    await expect(docker('exec', id, 'which', 'npm')).rejects.toThrow();
    expect(
      await docker('inspect', '-f', '{{index .Config.Labels "org.opencontainers.image.version"}}', id),
    ).toBe('0.0.0-local');
  }
  const worker = await compose.container('local', 'worker');
  const doctor = await docker('exec', worker, 'node', 'dist/src/commands/doctor.js');
  console.log(doctor);
  expect(doctor).toMatch(/✓ Receipts: are decoded in a sandbox/);
});

test('SIGTERM ends every container well within 25 seconds, and after a restart everything is still there', async () => {
  const before = await mails();
  for (const service of ['api', 'worker', 'console']) {
    const id = await compose.container('local', service);
    const began = Date.now();
    await docker('stop', '--time', '25', id);
    expect(Date.now() - began).toBeLessThan(25_000);
    expect(await docker('inspect', '-f', '{{.State.ExitCode}}', id)).toBe('0');
  }
  await compose.call('local', ['down']);
  await compose.call('local', ['up', '--detach']);
  await allHealthy('local', ['api', 'worker', 'console']);
  expect((await mails()).length).toBe(before.length);
  expect(await claimAndDeliver()).toMatch(/-0002$/);
});

test('the images for AWS are named as the pipelines name them and run with settings of its shape', async () => {
  await compose.call('aws', ['build'], aws);
  for (const image of ['penning-api', 'penning-console'])
    expect(
      await docker(
        'inspect',
        '-f',
        '{{index .Config.Labels "org.opencontainers.image.version"}}',
        `${aws.ECR_REGISTRY}/${image}:${aws.IMAGE_TAG}`,
      ),
    ).toBe('9.9.9-test');
  await compose.call('aws', ['up', '--detach', 'migrate', 'api', 'worker', 'console'], aws);
  await allHealthy('aws', ['api', 'worker', 'console']);
  expect(await claimAndDeliver()).toMatch(/-0003$/);
  const log = await docker('logs', await compose.container('aws', 'api'));
  const lines = log.split('\n').filter((line) => line !== '');
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(JSON.parse(line)).toHaveProperty('level');
});

/** Goes a whole claim's way and gives its reference once the voucher has come to the finance address. */
async function claimAndDeliver(): Promise<string> {
  const claimant = new Claimant(urls.api);
  await claimant.submit(church);
  const code = await mailTo(claimant.email, (mail) => /^\d{3} \d{3}/.test(mail.subject));
  const reference = await claimant.confirm(code.subject.slice(0, 7).replace(' ', ''));
  const mail = await mailTo(finance, ({ subject }) => subject.startsWith(reference));
  expect(mail.attachments?.map(({ contentType }) => contentType)).toContain('application/pdf');
  return reference;
}

async function mails(): Promise<Mail[]> {
  return (await (await fetch(`${urls.inbox}/api/email`)).json()) as Mail[];
}

function mailTo(address: string, fits: (mail: Mail) => boolean): Promise<Mail> {
  return waitFor(async () =>
    (await mails()).find((mail) => mail.to.some((one) => one.address === address) && fits(mail)),
  );
}

async function allHealthy(file: 'local' | 'aws', services: string[]): Promise<void> {
  for (const service of services)
    await waitFor(async () => {
      const id = await compose.container(file, service);
      const health = await docker('inspect', '-f', '{{.State.Health.Status}}', id).catch(() => '');
      return health === 'healthy' || undefined;
    });
}

async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const deadline = Date.now() + patience(180_000); Date.now() < deadline; await sleep(500)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('waited in vain for three minutes');
}
