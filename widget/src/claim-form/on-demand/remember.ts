import type { Person } from '../later/on-demand-parts.ts';
import { stored } from '../later/storage.ts';

/** The person, and the tokens that save their addresses the code. */
interface Remembered extends Person {
  tokens: Record<string, string>;
}

interface Sealed {
  key: CryptoKey;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** Keeps a person for a church and the token that saves the code, sealed with a key that cannot leave this browser. */
export async function remember(church: string, person: Person, token?: string): Promise<void> {
  try {
    const { name, email, iban, accountHolder } = person;
    const tokens = { ...(await recall(church))?.tokens, ...(token && { [plain(email)]: token }) };
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = JSON.stringify({ name, email, iban, accountHolder, tokens } satisfies Remembered);
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
    await stored('people', (store) => store.put({ key, iv, data } satisfies Sealed, church));
  } catch {
    // Nothing is remembered where storage is full or forbidden.
  }
}

/** The person that this device knows for a church. */
export async function recall(church: string): Promise<Remembered | undefined> {
  try {
    const sealed = (await stored('people', (store) => store.get(church))) as Sealed | undefined;
    if (!sealed) return undefined;
    const { key, iv, data } = sealed;
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
    return JSON.parse(new TextDecoder().decode(text)) as Remembered;
  } catch {
    return undefined;
  }
}

/** Token that saves an address the code, if this device has one. */
export async function tokenFor(church: string, email: string): Promise<string | undefined> {
  return (await recall(church))?.tokens[plain(email)];
}

/** Forgets the person and the tokens. */
export async function forgetPerson(church: string): Promise<void> {
  await stored('people', (store) => store.delete(church));
}

const plain = (email: string) => email.trim().toLowerCase();
