import type { Sealed } from '../later/seal.ts';

/** Opens a sealed text. Throws with another key than the one that sealed it. */
export async function unseal(key: CryptoKey, { iv, data }: Sealed): Promise<string> {
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data));
}
