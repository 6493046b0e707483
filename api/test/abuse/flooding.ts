import { randomUUID } from 'node:crypto';
import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Draft } from '../claims.ts';
import type { Installation } from '../installation.ts';
import { createContext } from '../../src/context/create-context.ts';
import { startApi } from '../../src/web.ts';

/** Subject of a challenge, for attacks with challenges that do not fit. */
export interface Forgery {
  church: string;
  expiresAt?: Date;
  /** Signed with keys of the attacker's own. */
  foreignKey?: boolean;
}

/** A solved challenge as a farm of fast machines would have it: made with the installation's own keys, so that a test does not calculate for minutes. */
export async function solvedChallenge(
  { context }: Installation,
  { church, expiresAt, foreignKey }: Forgery,
): Promise<string> {
  const key = (purpose: string) =>
    foreignKey ? 'f'.repeat(64) : context.secrets.key(purpose).toString('hex');
  const counter = 3;
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 10,
    counter,
    data: { church, effort: 0 },
    deriveKey,
    expiresAt: expiresAt ?? new Date(Date.now() + 600_000),
    hmacSignatureSecret: key('challenge'),
    hmacKeySignatureSecret: key('challenge key'),
  });
  const { nonce, salt } = challenge.parameters;
  const password = Buffer.alloc(20);
  Buffer.from(nonce, 'hex').copy(password);
  password.writeUInt32BE(counter, 16);
  const derived = await deriveKey(challenge.parameters, Buffer.from(salt, 'hex'), password);
  const derivedKey = Buffer.from(derived.derivedKey).toString('hex');
  return Buffer.from(JSON.stringify({ challenge, solution: { counter, derivedKey } })).toString('base64');
}

/** One try to make a draft; the address is what the proxy in front saw. */
export function tryDraft(
  url: string,
  slug: string,
  altcha: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/v1/churches/${slug}/claims`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ altcha }),
  });
}

/** One try to send a picture. */
export function tryUpload(url: string, { id, token }: Draft, body: Buffer): Promise<Response> {
  return fetch(`${url}/v1/claims/${id}/receipts/${randomUUID()}?name=bon.jpg`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg' },
    body: new Uint8Array(body),
  });
}

/** Counts how often each status came. */
export function countStatuses(answers: Response[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** Runs so many things, a few at a time. */
export async function many<T>(count: number, run: (number: number) => Promise<T>, atOnce = 10): Promise<T[]> {
  const results: T[] = [];
  for (let first = 0; first < count; first += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, count - first) }, (_, index) => run(first + index));
    results.push(...(await Promise.all(batch)));
  }
  return results;
}

/** A second API on the same database, as another task behind the load balancer. */
export async function startSecondApi({
  config,
  context,
}: Installation): Promise<{ url: string; close(): Promise<void> }> {
  const api = await startApi(await createContext(config, context.log), 0);
  return { url: `http://127.0.0.1:${api.port}`, close: () => api.close() };
}
