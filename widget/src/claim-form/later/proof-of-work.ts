/** ALTCHA v2 challenge, as far as the solver reads it; it is sent back whole. */
export interface Challenge {
  parameters: Record<string, unknown>;
  signature: string;
}

interface Parameters {
  algorithm: string;
  nonce: string;
  salt: string;
  cost: number;
  keyLength: number;
  keyPrefix: string;
}

/** Calls of WebCrypto in flight; they run beside the main thread, so no worker is needed. */
const lanes = 4;

const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text: string) =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** Finds the counter whose derived key begins with the prefix; returns the payload that the API takes as `altcha`. */
export async function solve(challenge: Challenge): Promise<string> {
  const { algorithm, nonce, salt, cost, keyLength, keyPrefix } =
    challenge.parameters as unknown as Parameters;
  const start = performance.now();
  const kdf = { name: 'PBKDF2', hash: algorithm.slice(7), salt: fromHex(salt), iterations: cost };
  let next = 0;
  let solution: { counter: number; derivedKey: string; time: number } | undefined;
  const lane = async () => {
    while (!solution) {
      const counter = next++;
      const password = fromHex(nonce + counter.toString(16).padStart(8, '0'));
      const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
      const derivedKey = toHex(
        new Uint8Array(await crypto.subtle.deriveBits(kdf, key, (keyLength || 32) * 8)),
      );
      if (derivedKey.startsWith(keyPrefix))
        solution = { counter, derivedKey, time: Math.round(performance.now() - start) };
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return btoa(JSON.stringify({ challenge, solution }));
}
