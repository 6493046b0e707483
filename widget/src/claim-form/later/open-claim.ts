import { call, Refusal } from '../../api/call.ts';
import type { ClaimHandle } from '../../api/claim.ts';
import { solve, type Challenge } from './proof-of-work.ts';

/** Makes a draft claim: challenge, proof of work, draft. Fetches another challenge, once, when one expired on a slow phone. */
export async function openClaim(api: string, church: string): Promise<ClaimHandle> {
  const address = `${api}/v1/churches/${church}`;
  for (let number = 1; ; number++) {
    const challenge = await call<Challenge>(`${address}/challenge`);
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
