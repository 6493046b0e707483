import type { FormConfiguration } from '@penning/contract/church-form';
import { call, pause, Refusal, retrying } from '../../../api/call.ts';
import type { ClaimHandle } from '../../../api/claim.ts';
import type { Code } from '../../../translations/codes.ts';
import type { Receipt } from '../../first/receipt.ts';
import { lostDraft } from '../lost-draft.ts';
import { shrink } from './shrink.ts';
import { upload, type ReceiptAnswer } from './upload.ts';

/** Makes a receipt of a file that was just chosen. */
export function newReceipt(name: string, file: Blob): Receipt {
  return { id: crypto.randomUUID(), name, file, state: 'waiting', percent: 0, stop: new AbortController() };
}

/** The form, as far as the receipts need it. */
export interface ReceiptsHost {
  readonly apiBase: string;
  readonly limits: FormConfiguration['limits'];
  openClaim(): Promise<ClaimHandle>;
  /** Takes note that the draft on the server is gone. */
  dropClaim(): void;
  receiptChanged(receipt: Receipt): void;
  /** Takes note that a receipt's bytes are as they will be sent. */
  receiptPrepared(receipt: Receipt): void;
}

const mostAtOnce = 2;
/** Not asked for, because phones then send a JPEG; taken when it comes all the same. */
const heic = 'image/heic';

/** The chosen receipts: shrunk one by one, sent two at once, checked by the API, all while the member types. */
export class ReceiptQueue {
  list: Receipt[] = [];
  #host: ReceiptsHost;
  #shrinking: Promise<unknown> = Promise.resolve();
  #polling = false;

  constructor(host: ReceiptsHost) {
    this.#host = host;
  }

  /** Ids of the receipts that can belong to a claim, in order. */
  get ids(): string[] {
    return this.list.filter(({ state }) => state !== 'refused').map(({ id }) => id);
  }

  /** Takes files; those that cannot be a receipt are refused at once. */
  add(files: Iterable<File>): Receipt[] {
    const added = Array.from(files, (file) => newReceipt(file.name, file));
    for (const receipt of added) {
      const tooMany = this.ids.length >= this.#host.limits.receipts;
      this.list = [...this.list, receipt];
      if (tooMany) this.#set(receipt, 'refused', 'receipts_too_many');
      else this.#shrinking = this.#shrinking.then(() => this.#prepare(receipt));
    }
    return added;
  }

  /** Takes up receipts of a draft: those that the API has are asked about, others are sent. */
  takeUp(kept: Receipt[]): void {
    this.list = [...this.list, ...kept];
    void this.#poll();
    this.#pump();
  }

  /** Takes a receipt away, here and on the server. */
  async remove(receipt: Receipt): Promise<void> {
    const known = receipt.stored || receipt.state === 'sending';
    receipt.stop.abort(new Refusal('not_found'));
    this.list = this.list.filter((other) => other !== receipt);
    if (!known) return;
    const claim = await this.#host.openClaim();
    await call(`${this.#host.apiBase}/v1/claims/${claim.id}/receipts/${receipt.id}`, {
      method: 'DELETE',
      token: claim.token,
    }).catch(() => undefined);
  }

  /** Sends again the receipts that did not arrive, all when the draft on the server is a new one. */
  resend(everything = false): void {
    for (const receipt of this.list) {
      if (receipt.state === 'failed' || (everything && receipt.state !== 'refused'))
        this.#set(receipt, 'waiting');
    }
    this.#pump();
  }

  /** Forgets all receipts and ends their uploads. */
  clear(): void {
    for (const receipt of this.list) receipt.stop.abort(new Refusal('not_found'));
    this.list = [];
  }

  /** Tells whether a receipt is still waiting, sending or checking. */
  get busy(): boolean {
    return this.list.some(({ state }) => /ing$/.test(state));
  }

  /** Waits until every receipt is clean, refused or failed. */
  async settled(): Promise<void> {
    while (this.busy) await pause(0.15);
  }

  #set(receipt: Receipt, state: Receipt['state'], code?: Code): void {
    Object.assign(receipt, { state, code });
    this.#host.receiptChanged(receipt);
  }

  async #prepare(receipt: Receipt): Promise<void> {
    const { file, name } = receipt;
    const { limits } = this.#host;
    // Browsers name it in several ways, or not at all.
    const kind = /hei[cf]$/i.test(file.type || name) ? heic : file.type;
    try {
      // A copy in memory: Android takes files of other apps away again.
      if (file.size <= 3 * limits.receiptBytes)
        receipt.file = new Blob([await file.arrayBuffer()], { type: kind });
      if (kind.startsWith('image/')) {
        Object.assign(receipt, await shrink(receipt.file));
      }
    } catch {
      // The original goes as it is; the API says what is wrong with it.
    }
    const { size, type } = receipt.file;
    if (size === 0) return this.#set(receipt, 'refused', 'receipt_empty');
    if (size > limits.receiptBytes) return this.#set(receipt, 'refused', 'receipt_too_large');
    if (!['', heic, ...limits.mediaTypes].includes(type))
      return this.#set(receipt, 'refused', 'receipt_type_unsupported');
    this.#host.receiptPrepared(receipt);
    this.#host.receiptChanged(receipt);
    receipt.prepared = true;
    this.#pump();
  }

  #pump(): void {
    const free = mostAtOnce - this.list.filter(({ state }) => state === 'sending').length;
    const next = this.list.filter((receipt) => receipt.state === 'waiting' && receipt.prepared);
    for (const receipt of next.slice(0, Math.max(0, free))) void this.#send(receipt);
  }

  async #send(receipt: Receipt): Promise<void> {
    receipt.percent = 0;
    this.#set(receipt, 'sending');
    const { signal } = receipt.stop;
    try {
      const claim = await this.#host.openClaim();
      const answer = await retrying(() => {
        signal.throwIfAborted();
        return upload(this.#host.apiBase, claim, receipt, signal, (percent) => {
          receipt.percent = percent;
          this.#host.receiptChanged(receipt);
        });
      });
      this.#take(receipt, answer);
    } catch (error) {
      if (signal.aborted) return;
      const code = error instanceof Refusal ? error.code : 'internal_error';
      const mayHelp = error instanceof Refusal && error.retryAfter !== undefined;
      if (lostDraft.test(code)) this.#host.dropClaim();
      this.#set(receipt, code.startsWith('receipt') && !mayHelp ? 'refused' : 'failed', code);
    }
    this.#pump();
  }

  #take(receipt: Receipt, { state, code, warnings }: ReceiptAnswer): void {
    Object.assign(receipt, { stored: true, warnings });
    this.#set(receipt, state, code);
    if (state === 'checking') void this.#poll();
  }

  /** Asks for the verdicts until none is open: every 0.4 s at first, every 2 s later. */
  async #poll(): Promise<void> {
    if (this.#polling) return;
    this.#polling = true;
    try {
      for (
        let wait = 0.4;
        this.list.some(({ state }) => state === 'checking');
        wait = Math.min(wait * 1.3, 2)
      ) {
        await pause(wait);
        const claim = await this.#host.openClaim();
        const { receipts } = await call<{ receipts: ReceiptAnswer[] }>(
          `${this.#host.apiBase}/v1/claims/${claim.id}`,
          { token: claim.token },
        );
        for (const answer of receipts) {
          const receipt = this.list.find(({ id }) => id === answer.id);
          if (receipt?.state === 'checking' && answer.state !== 'checking') this.#take(receipt, answer);
        }
      }
    } catch (error) {
      const code = error instanceof Refusal ? error.code : 'internal_error';
      if (lostDraft.test(code)) this.#host.dropClaim();
      for (const receipt of this.list) if (receipt.state === 'checking') this.#set(receipt, 'failed', code);
    } finally {
      this.#polling = false;
    }
  }
}
