import { limits } from '@penning/contract/limits';
import ipaddr from 'ipaddr.js';

/** Bytes of a form whose action names no limit of its own. */
const formBytes = limits.jsonBytes;
/** Bytes that a form puts around the file in it. */
const frameBytes = 16 * 1024;

/** Actions that take more than words, from signed-in people only; each answers what is too large for it itself. */
const fileForms = [{ path: /^\/churches\/[^/]+\/settings\/logo$/, bytes: limits.logoBytes + frameBytes }];

/** Bytes that all forms under way may have in this process, and those of one network. */
const underWayBytes = { process: 16 * 1024 * 1024, network: 6 * 1024 * 1024 };

/** Limits of one form's body. */
export interface BodyLimit {
  bytes: number;
  /** True for a form with a file, which only signed-in people may send. */
  file: boolean;
}

/** The limit of the action that a form is for. */
export function bodyLimitOf(request: Request): BodyLimit {
  const path = new URL(request.url).pathname;
  const found = fileForms.find((form) => form.path.test(path));
  return found ? { bytes: found.bytes, file: true } : { bytes: formBytes, file: false };
}

/** Bytes of the forms that are being read, counted by what they announce before any of it is read. */
export class FormsUnderWay {
  #all = 0;
  readonly #networks = new Map<string, number>();

  /** Makes room for a form; returns what gives the room back, or the status that refuses it. */
  take(address: string, bytes: number): (() => void) | 429 | 503 {
    const network = networkOf(address);
    const own = this.#networks.get(network) ?? 0;
    if (own + bytes > underWayBytes.network) return 429;
    if (this.#all + bytes > underWayBytes.process) return 503;
    this.#all += bytes;
    this.#networks.set(network, own + bytes);
    return () => {
      this.#all -= bytes;
      const left = (this.#networks.get(network) ?? bytes) - bytes;
      if (left > 0) this.#networks.set(network, left);
      else this.#networks.delete(network);
    };
  }
}

/** An address, or the /64 that one customer has with IPv6. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv6' ? parsed.toByteArray().slice(0, 8).join('.') : parsed.toString();
}
