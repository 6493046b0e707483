import { setTimeout as sleep } from 'node:timers/promises';
import { env } from 'node:process';
import { patience } from '../local/testing/machine-speed.ts';

/** Chromium in a container: no sandbox, no graphics card, and nothing that it would fetch by itself. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Addresses of the Penning that the global set-up started. */
export const urls = {
  get console(): string {
    return given('CONSOLE');
  },
  get api(): string {
    return given('API');
  },
  get demo(): string {
    return given('DEMO');
  },
  get inbox(): string {
    return given('INBOX');
  },
};

/** The data folder of that Penning. */
export function dataFolder(): string {
  return given('DATA');
}

/** Credentials of a demo installation's operator. */
export const operator = { email: 'operator@penning.localhost', password: 'penning-demo' };

/** A mail as the catcher tells it. */
export interface Mail {
  id: string;
  subject: string;
  text: string;
  html: string;
  from: { address: string; name: string }[];
  to: { address: string; name: string }[];
  headers: Record<string, string>;
  attachments?: { filename: string; generatedFileName: string; contentType: string; size: number }[];
}

/** The mail catcher's inbox. */
export const inbox = {
  /** All mails, the oldest first; with an address, only those to it. */
  async list(to?: string): Promise<Mail[]> {
    const response = await fetch(`${urls.inbox}/api/email`);
    const mails = (await response.json()) as Mail[];
    return to === undefined ? mails : mails.filter((mail) => mail.to.some(({ address }) => address === to));
  },

  /** The newest mail to this address that fits; fails after the given time. */
  async waitFor(to: string, fits: (mail: Mail) => boolean = () => true, timeout = 30_000): Promise<Mail> {
    for (const deadline = Date.now() + patience(timeout); Date.now() < deadline; await sleep(200)) {
      const mail = (await inbox.list(to)).filter(fits).at(-1);
      if (mail) return mail;
    }
    const subjects = (await inbox.list()).map((mail) => `${mail.to[0]?.address ?? '?'}: ${mail.subject}`);
    throw new Error(`No such mail to ${to} within ${timeout} ms. The inbox holds:\n${subjects.join('\n')}`);
  },

  /** The bytes of an attachment; the catcher keeps it under a name of its own. */
  async attachment(mail: Mail, name: string): Promise<Buffer> {
    const found = mail.attachments?.find(({ filename }) => filename === name);
    const response = await fetch(`${urls.inbox}/api/email/${mail.id}/attachment/${found?.generatedFileName}`);
    if (!response.ok) throw new Error(`Mail ${mail.id} has no attachment ${name} (${response.status}).`);
    return Buffer.from(await response.arrayBuffer());
  },

  /** The mail as it came over the wire, header and all. */
  async source(mail: Mail): Promise<string> {
    const response = await fetch(`${urls.inbox}/api/email/${mail.id}/source`);
    if (!response.ok) throw new Error(`The inbox has no source of mail ${mail.id} (${response.status}).`);
    return response.text();
  },

  /** Empties the inbox, for everybody. */
  async clear(): Promise<void> {
    await fetch(`${urls.inbox}/api/email/all`, { method: 'DELETE' });
  },
};

/** The link of a mail that carries a token behind its #. */
export function linkIn({ text }: { text: string }): string {
  const link = /https?:\S+#\S+/.exec(text)?.[0];
  if (!link) throw new Error(`No link in:\n${text}`);
  return link;
}

function given(name: string): string {
  const value = env[`PENNING_E2E_${name}`];
  if (value === undefined)
    throw new Error('Run the browser tests with `npm test`, or with Playwright and its global set-up.');
  return value;
}
