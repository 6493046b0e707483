import { call, type ClaimHandle, Refusal } from '../../api/call.ts';
import type { Challenge } from './proof-of-work.ts';

/** Makes a draft claim: challenge, proof of work, draft. A challenge that went stale on a slow phone is fetched anew once. */
export async function openClaim(api: string, church: string): Promise<ClaimHandle> {
  const address = `${api}/v1/churches/${church}`;
  for (let number = 1; ; number++) {
    const [challenge, { solve }] = await Promise.all([
      call<Challenge>(`${address}/challenge`),
      import('./proof-of-work.ts').catch(() => {
        throw new Refusal('network', {}, 0);
      }),
    ]);
    try {
      return await call<ClaimHandle>(`${address}/claims`, {
        method: 'POST',
        body: { altcha: await solve(challenge) },
      });
    } catch (error) {
      if (number > 1 || !(error instanceof Refusal && error.code.startsWith('challenge_'))) throw error;
    }
  }
}
