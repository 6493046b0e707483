import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Config } from '../src/platform/config.ts';
import { parseConfig } from '../src/platform/config.ts';
import type { Context } from '../src/context/context.ts';
import { createLog } from '../src/platform/log.ts';
import { createContext } from '../src/context/create-context.ts';
import { startApi } from '../src/web.ts';
import { startWorker, type RunningWorker } from '../src/worker.ts';
import { Mailbox } from './mailbox.ts';
import { patience } from './patience.ts';
import { databaseUrl, onServer } from './template-database.ts';

/** A whole installation for a test file: own database, files, SMTP server, API and worker, all real. */
export interface Installation {
  /** The API's address. */
  url: string;
  config: Config;
  context: Context;
  mailbox: Mailbox;
  /** The owner's address of the database, for looking behind the application's back. */
  ownerUrl: string;
  /** Starts a worker, for an installation that was started without one; `close` ends it. */
  work(): Promise<RunningWorker>;
  close(): Promise<void>;
}

/** Options that a test may set. */
export interface InstallationOptions {
  environment?: Record<string, string>;
  worker?: boolean;
}

/** Home of an installation: a database on the test server, the key it was made with, a folder for its files. */
export interface Place {
  serverUrl: string;
  /** Name of the database; it is dropped when the installation closes, and the folder with it. */
  name: string;
  secretKey: string;
  folder: string;
}

/** Copies the template database and starts everything on free ports. */
export async function startInstallation(options: InstallationOptions = {}): Promise<Installation> {
  const { url: serverUrl, template, secretKey } = inject('database');
  const name = `penning_${randomBytes(6).toString('hex')}_test`;
  await onServer(serverUrl, (client) => client.query(`create database ${name} template ${template}`));
  return startIn({ serverUrl, name, secretKey, folder: await makeFolder() }, options);
}

/** Makes an empty folder for the files of one installation. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'penning-test-'));
}

/** Starts everything on a migrated database and its files. */
export async function startIn(
  { serverUrl, name, secretKey, folder }: Place,
  { environment = {}, worker: withWorker = true }: InstallationOptions = {},
): Promise<Installation> {
  const ownerUrl = databaseUrl(serverUrl, name);
  const mailbox = await Mailbox.open();
  const config = parseConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    DATABASE_URL: ownerUrl,
    SECRET_KEY: secretKey,
    PENNING_DATA: folder,
    SMTP_URL: mailbox.url,
    // The same work, a hundredth of it: these tests solve a challenge for every claim.
    PROOF_OF_WORK_SCALE: '0.01',
    // Two hundred requests at once wait for ten connections here, which no product limit is meant to allow.
    DATABASE_WAIT_SECONDS: String(Math.min(300, patience(40))),
    ...environment,
  });
  const log = createLog(config.LOG_LEVEL, 'test');
  const context = await createContext(config, log);
  const api = await startApi(context, 0);
  const workers: RunningWorker[] = [];
  const work = async () => {
    const worker = await startWorker(await createContext(config, log));
    workers.push(worker);
    return worker;
  };
  if (withWorker) await work();
  return {
    url: `http://127.0.0.1:${api.port}`,
    config,
    context,
    mailbox,
    ownerUrl,
    work,
    async close() {
      for (const worker of workers) await worker.stop();
      await api.close();
      await mailbox.close();
      await onServer(serverUrl, (client) => client.query(`drop database ${name} with (force)`));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
