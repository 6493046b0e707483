import type { FormValue } from './form-value.ts';
import { stored } from './storage.ts';

/** Who claims on this device again and again. */
export type Person = Pick<FormValue, 'name' | 'email' | 'iban' | 'accountHolder'>;

interface Sealed {
  key: CryptoKey;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** The tokens of this device, by a hash of the address. */
const tokensOf = (church: string) =>
  JSON.parse(localStorage.getItem(`penning:${church}`) ?? '{}') as Record<string, string>;

async function hash(email: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(email.trim().toLowerCase()));
  return Array.from(new Uint8Array(bytes).slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

/** Keeps a person for a church, sealed with a key that cannot leave this browser, and the token that saves the code. */
export async function remember(church: string, person: Person, token?: string): Promise<void> {
  try {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const { name, email, iban, accountHolder } = person;
    const text = new TextEncoder().encode(JSON.stringify({ name, email, iban, accountHolder }));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
    await stored('people', (store) => store.put({ key, iv, data } satisfies Sealed, church));
    const tokens = { ...tokensOf(church), ...(token && { [await hash(email)]: token }) };
    localStorage.setItem(`penning:${church}`, JSON.stringify(tokens));
  } catch {
    // Nothing is remembered where storage is full or forbidden.
  }
}

/** The person that this device knows for a church. */
export async function recall(church: string): Promise<Person | undefined> {
  try {
    const sealed = (await stored('people', (store) => store.get(church))) as Sealed | undefined;
    if (!sealed) return undefined;
    const { key, iv, data } = sealed;
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
    return JSON.parse(new TextDecoder().decode(text)) as Person;
  } catch {
    return undefined;
  }
}

/** What saves an address the code, if this device has it. */
export async function tokenFor(church: string, email: string): Promise<string | undefined> {
  try {
    return tokensOf(church)[await hash(email)];
  } catch {
    return undefined;
  }
}

/** Forgets the person and the tokens. */
export async function forgetPerson(church: string): Promise<void> {
  localStorage.removeItem(`penning:${church}`);
  await stored('people', (store) => store.delete(church));
}
