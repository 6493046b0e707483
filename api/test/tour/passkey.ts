import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A device with one passkey, as WebAuthn wants it: it proves its owner and signs what it is asked. */
export class PasskeyDevice {
  readonly #id = randomBytes(16);
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The answer to the options for a new passkey. */
  create(options: Record<string, unknown>): { id: string } & Record<string, unknown> {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    // COSE: an EC2 key for ES256 on P-256.
    const key = Buffer.concat([hex('a5010203262001215820'), of(x), hex('225820'), of(y)]);
    const length = Buffer.from([0, this.#id.length]);
    // Present, verified, with a credential.
    const data = Buffer.concat([this.#head(0x45), Buffer.alloc(16), length, this.#id, key]);
    // CBOR: { fmt: 'none', attStmt: {}, authData }
    const start = hex('a363666d74646e6f6e656761747453746d74a068617574684461746158');
    const attestationObject = Buffer.concat([start, Buffer.from([data.length]), data]).toString('base64url');
    const clientDataJSON = this.#clientData('webauthn.create', options).toString('base64url');
    return this.#answer({ clientDataJSON, attestationObject, transports: ['internal'] });
  }

  /** The answer to the options for a sign-in. */
  get(options: Record<string, unknown>): { id: string } & Record<string, unknown> {
    const client = this.#clientData('webauthn.get', options);
    // Present, verified.
    const data = this.#head(0x05);
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
    return this.#answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, this.#keys.privateKey).toString('base64url'),
    });
  }

  #head(flags: number): Buffer {
    const host = createHash('sha256').update(new URL(this.#origin).hostname).digest();
    return Buffer.concat([host, Buffer.from([flags, 0, 0, 0, 0])]);
  }

  #clientData(type: string, { challenge }: Record<string, unknown>): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }));
  }

  #answer(response: object): { id: string } & Record<string, unknown> {
    const id = this.#id.toString('base64url');
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} };
  }
}

const hex = (text: string) => Buffer.from(text, 'hex');
const of = (base64url: string) => Buffer.from(base64url, 'base64url');
