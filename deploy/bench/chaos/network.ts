import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from './random.ts';

/** Shares of the calls that go wrong on the way. */
const shares = { twice: 0.15, late: 0.2, vanishing: 0.3 };

/** Longest time by which a late call is overtaken by others. */
const latestMs = 800;

/** What went wrong so far. */
export interface Mischief {
  twice: number;
  late: number;
  vanished: number;
}

/** Network over which calls arrive twice at once, late, or first break off in the middle of their body. */
export function clumsyNetwork(random: Random, counts: Mischief): typeof fetch {
  return async (address, options) => {
    const { method, body, headers } = options ?? {};
    if (method === 'PUT' && body instanceof Uint8Array && random() < shares.vanishing) {
      counts.vanished += 1;
      await sendHalf(new Request(address).url, headers as Record<string, string>, body);
    }
    if (random() < shares.late) {
      counts.late += 1;
      await sleep(random() * latestMs);
    }
    if (random() >= shares.twice) return fetch(address, options);
    counts.twice += 1;
    const second = random() < 0.5;
    const [one, other] = await Promise.allSettled([fetch(address, options), fetch(address, options)]);
    const answer = second ? other : one;
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  };
}

/** Announces a whole body, sends half of it, and is gone. */
function sendHalf(address: string, headers: Record<string, string>, body: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const upload = request(address, {
      method: 'PUT',
      headers: { ...headers, 'content-length': String(body.length) },
    });
    upload.on('error', () => resolve());
    upload.write(body.subarray(0, body.length >> 1), () => {
      upload.destroy();
      resolve();
    });
  });
}
