import type { Person } from '../later/on-demand-parts.ts';
import { newKey, seal, type Sealed } from '../later/seal.ts';
import { stored } from '../later/storage.ts';
import { unseal } from './unseal.ts';

/** The person, and the tokens that save their addresses the code. */
interface Remembered extends Person {
  tokens: Record<string, string>;
}

/** The person, sealed, with the key that cannot leave the browser. */
type Kept = Sealed & { key: CryptoKey };

/** Keeps a person for a church and the token that saves the code, sealed with a key that cannot leave this browser. */
export async function remember(church: string, person: Person, token?: string): Promise<void> {
  try {
    const { name, email, iban, accountHolder } = person;
    const tokens = { ...(await recall(church))?.tokens, ...(token && { [plain(email)]: token }) };
    const key = await newKey();
    const text = JSON.stringify({ name, email, iban, accountHolder, tokens } satisfies Remembered);
    const sealed = await seal(key, text);
    await stored('people', (store) => store.put({ key, ...sealed } satisfies Kept, church));
  } catch {
    // Nothing is remembered where storage is full or forbidden.
  }
}

/** The person that this device knows for a church. */
export async function recall(church: string): Promise<Remembered | undefined> {
  try {
    const kept = (await stored('people', (store) => store.get(church))) as Kept | undefined;
    return kept && (JSON.parse(await unseal(kept.key, kept)) as Remembered);
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
