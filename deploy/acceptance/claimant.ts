import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { patience } from '../local/testing/machine-speed.ts';
import { daysAgo, receiptFile } from './form.ts';

/** Contents of a claim; `purpose` is the place of the cost centre in the form. */
export interface Said {
  name: string;
  description: string;
  amountCents: number;
  purpose: number;
}

const usual: Said = { name: 'Anna de Vries', description: 'Paper', amountCents: 899, purpose: 0 };

/** Outcome of a receipt's check. */
export interface Verdict {
  id: string;
  state: 'clean' | 'refused';
  /** As people see it. */
  name?: string;
  code?: string;
  pages?: number | null;
}

/** Network of a claimant, and the milliseconds after which a call that never succeeds is given up. */
export interface Network {
  send: typeof fetch;
  givesUpAfterMs: number;
}

const usualNetwork: Network = { send: fetch, givesUpAfterMs: patience(60_000) };

/** A member without a browser: goes a claim's way over HTTP and tries again whatever fails, as the widget does. */
export class Claimant {
  /** Addresses that the claimant gave, or tried to give, for the code. */
  readonly addresses = [newAddress()];
  private readonly api: string;
  private readonly said: Said;
  private readonly network: Network;
  private id = '';
  private token = '';

  constructor(api: string, said: Said = usual, network: Network = usualNetwork) {
    this.api = api;
    this.said = said;
    this.network = network;
  }

  get email(): string {
    return this.addresses[0]!;
  }

  /** Makes a draft with one receipt and submits it: resolves when the API has answered 202. */
  async submit(slug: string): Promise<void> {
    await this.draft(slug);
    const receiptId = randomUUID();
    await this.call(
      'PUT',
      `/v1/claims/${this.id}/receipts/${receiptId}?name=factuur.pdf`,
      readFileSync(receiptFile('invoice-2p.pdf')),
    );
    await this.submitWith(slug, [receiptId]);
  }

  /** Submits the draft: one expense that these receipts prove. */
  async submitWith(slug: string, receiptIds: string[]): Promise<void> {
    const form = await this.json<{ costCentres: { id: string }[] }>('GET', `/v1/churches/${slug}/form`);
    const item = {
      kind: 'expense',
      date: daysAgo(0),
      costCentreId: form.costCentres[this.said.purpose]?.id,
      description: this.said.description,
      amountCents: this.said.amountCents,
    };
    const body = JSON.stringify({
      claimant: { name: this.said.name, email: this.email },
      payee: { iban: 'NL91ABNA0417164300', accountHolder: 'A. de Vries' },
      items: [{ ...item, receiptIds }],
      language: 'en',
    });
    await this.call('POST', `/v1/claims/${this.id}/submit`, body);
  }

  /** Makes a draft and nothing more. */
  begin(slug: string): Promise<void> {
    return this.draft(slug);
  }

  /** Sends a file and waits for what becomes of it, at once or after decoding. */
  async upload(id: string, name: string, bytes: Buffer): Promise<Verdict> {
    const path = `/v1/claims/${this.id}`;
    const sent = await this.try('PUT', `${path}/receipts/${id}?name=${encodeURIComponent(name)}`, bytes);
    if (!sent) throw new Error(`${name} got no answer`);
    if (!sent.ok) return { id, state: 'refused', code: ((await sent.json()) as { code: string }).code };
    for (const deadline = Date.now() + patience(60_000); Date.now() < deadline; await sleep(100)) {
      const { receipts } = await this.json<{ receipts: (Verdict | { id: string; state: 'checking' })[] }>(
        'GET',
        path,
      );
      const receipt = receipts.find((one) => one.id === id);
      if (receipt && receipt.state !== 'checking') return receipt;
    }
    throw new Error(`${name} was not decided within a minute`);
  }

  /** The picture of a receipt's page. */
  async page(receiptId: string, page: number): Promise<Buffer> {
    const answer = await this.call('GET', `/v1/claims/${this.id}/receipts/${receiptId}/pages/${page}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  /** Asks whether the mail server refused the mail with the code; if so asks for it at another address, and says that. */
  async changeRefusedAddress(): Promise<boolean> {
    const path = `/v1/claims/${this.id}`;
    const { codeRefused } = await this.json<{ codeRefused: boolean }>('GET', path);
    if (!codeRefused) return false;
    const email = newAddress();
    // The call may have done its work although its answer got lost.
    this.addresses.push(email);
    await this.try('POST', `${path}/code`, JSON.stringify({ email }));
    return true;
  }

  /** Confirms with the code: resolves when the API has answered 200. */
  async confirm(code: string): Promise<string> {
    const outcome = await this.json<{ reference: string }>(
      'POST',
      `/v1/claims/${this.id}/confirm`,
      JSON.stringify({ code }),
    );
    return outcome.reference;
  }

  /** A challenge serves once: a draft whose answer got lost is made anew. */
  private async draft(slug: string): Promise<void> {
    for (;;) {
      const challenge = await this.json<Challenge>('GET', `/v1/churches/${slug}/challenge`);
      const solution = await solveChallenge({ challenge, deriveKey });
      const altcha = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
      const made = await this.try('POST', `/v1/churches/${slug}/claims`, JSON.stringify({ altcha }));
      if (made?.status !== 201) continue;
      Object.assign(this, await made.json());
      return;
    }
  }

  private async json<T>(method: string, path: string, body?: string | Buffer): Promise<T> {
    return (await (await this.call(method, path, body)).json()) as T;
  }

  /** Repeats a call until it is answered with success; what is refused for good throws. */
  private async call(method: string, path: string, body?: string | Buffer): Promise<Response> {
    const { givesUpAfterMs } = this.network;
    for (const deadline = Date.now() + givesUpAfterMs; Date.now() < deadline; await sleep(300)) {
      const response = await this.try(method, path, body);
      if (response?.ok) return response;
      const code = response && ((await response.json()) as { code?: string }).code;
      if (response && response.status < 500 && code !== 'receipts_checking')
        throw new Error(`${method} ${path}: ${code}`);
    }
    throw new Error(`${method} ${path} did not succeed within ${Math.round(givesUpAfterMs / 1000)} s`);
  }

  private async try(method: string, path: string, body?: string | Buffer): Promise<Response | undefined> {
    const type = typeof body === 'string' ? 'application/json' : 'application/pdf';
    const headers = { ...(this.token && { authorization: `Bearer ${this.token}` }), 'content-type': type };
    const content = typeof body === 'string' || body === undefined ? body : new Uint8Array(body);
    return this.network.send(`${this.api}${path}`, { method, headers, body: content }).catch(() => undefined);
  }
}

function newAddress(): string {
  return `claimant-${randomUUID()}@example.org`;
}
