import type { ClaimantView } from '@penning/contract/claim';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pictures of a claim's receipts; each is loaded once and given back when the page goes. */
export class ReceiptPictures implements ReactiveController {
  /** Addresses of blobs by the receipt's id; a new map with every picture. */
  addresses: ReadonlyMap<string, string> = new Map();
  readonly #host: ReactiveControllerHost;
  readonly #fetchFile: (path: string) => Promise<Blob>;

  constructor(host: ReactiveControllerHost, fetchFile: (path: string) => Promise<Blob>) {
    this.#host = host;
    this.#fetchFile = fetchFile;
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const address of this.addresses.values()) URL.revokeObjectURL(address);
    this.addresses = new Map();
  }

  /** Loads the first page of every receipt that is clean. */
  async load(receipts: ClaimantView['receipts']): Promise<void> {
    for (const { id, state } of receipts) {
      if (state !== 'clean' || this.addresses.has(id)) continue;
      const picture = await this.#fetchFile(`/receipts/${id}/pages/1`).catch(() => undefined);
      if (picture) this.addresses = new Map(this.addresses).set(id, URL.createObjectURL(picture));
      this.#host.requestUpdate();
    }
  }
}
