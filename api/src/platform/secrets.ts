import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/**
 * Signs, derives and seals with the installation's SECRET_KEY; each purpose has a key of its own. What was
 * made with SECRET_KEY_PREVIOUS still opens and verifies; everything new is made with SECRET_KEY.
 */
export class Secrets {
  readonly #secret: Buffer;
  readonly #previous: Buffer | undefined;

  constructor(secret: Buffer, previous?: Buffer) {
    this.#secret = secret;
    this.#previous = previous;
  }

  /** A key of 32 bytes for one purpose. */
  key(purpose: string): Buffer {
    return derive(this.#secret, purpose);
  }

  /** The key of one purpose, then the previous one's. */
  keys(purpose: string): [Buffer, ...Buffer[]] {
    const previous = this.#previous ? [derive(this.#previous, purpose)] : [];
    return [this.key(purpose), ...previous];
  }

  /** A signature of a text for one purpose, base64url. */
  sign(purpose: string, text: string): string {
    return signature(this.key(purpose), text);
  }

  /** Compares a given signature with the right one in constant time. */
  verify(purpose: string, text: string, given: string): boolean {
    return this.keys(purpose).some((key) => equal(signature(key, text), given));
  }

  /** The bearer token of a claim: derived, so that every mail can carry it and no table holds it. */
  claimToken(claimId: string): string {
    return this.sign('claim token', claimId.toLowerCase());
  }

  /** Tells if a token is the bearer token of this claim. */
  isClaimToken(claimId: string, token: string): boolean {
    return this.verify('claim token', claimId.toLowerCase(), token);
  }

  /** The six digits of a claim's n-th code: derived, so that a retried mail carries the same one. */
  claimCode(claimId: string, serial: number): string {
    const bytes = createHmac('sha256', this.key('claim code')).update(`${claimId}/${serial}`).digest();
    return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
  }

  /** Seals a text (AES-256-GCM), bound to where it belongs. */
  seal(purpose: string, text: string, context: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key(purpose), nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** Opens a sealed text; throws when it was changed or moved. */
  open(purpose: string, sealed: string, context: string): string {
    const [key, ...previous] = this.keys(purpose);
    try {
      return unseal(key, sealed, context);
    } catch (error) {
      if (!previous[0]) throw error;
      return unseal(previous[0], sealed, context);
    }
  }
}

function derive(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'penning', purpose, 32));
}

function signature(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

function unseal(key: Buffer, sealed: string, context: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(12, 28));
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
}

/** Compares two texts in constant time. */
export function equal(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}
