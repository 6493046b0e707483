import { keepPart } from './draft.ts';
import { newKey, seal, type Sealed } from './seal.ts';

/** Account number of a draft, sealed as soon as it changes: a page that ends waits for nothing. */
export class DraftAccount {
  #iban = '';
  #sealed: Sealed | undefined;
  #key: Promise<CryptoKey> | undefined;

  /** The sealed account number; undefined until it is sealed, as one that was typed before would send the money elsewhere. */
  of(iban: string): Sealed | undefined {
    return iban === this.#iban ? this.#sealed : undefined;
  }

  /** Seals an account number that has changed; true once there is something new to keep. */
  async change(draftKey: string, iban: string): Promise<boolean> {
    if (iban === this.#iban) return false;
    this.#iban = iban;
    this.#sealed = undefined;
    if (!iban) return false;
    try {
      const sealed = await seal(await (this.#key ??= makeKey(draftKey)), iban);
      if (iban !== this.#iban) return false;
      this.#sealed = sealed;
      return true;
    } catch {
      // Without a key the account number is typed again; the form says so.
      return false;
    }
  }

  /** Goes on with the account number and the key of a draft that is back. */
  resume(key: CryptoKey, iban: string, sealed: Sealed): void {
    this.#key = Promise.resolve(key);
    this.#iban = iban;
    this.#sealed = sealed;
  }

  /** Forgets everything: the next draft gets another key. */
  forget(): void {
    this.#key = this.#sealed = undefined;
    this.#iban = '';
  }
}

async function makeKey(draftKey: string): Promise<CryptoKey> {
  const key = await newKey();
  void keepPart(draftKey, 'key', key);
  return key;
}
