import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { WebhookDelivery as DeliveryView } from '@penning/contract/webhooks';
import { parseTarget, PrivateTargetError, publicLookup, type WebhookTargets } from './targets.ts';

/** Time that the other side may take in all. */
const timeoutMs = 10_000;

/** Outcome of one attempt. */
export interface Attempt {
  status: number | null;
  problem: DeliveryView['lastProblem'];
}

/**
 * Posts a message once. Redirects are not followed (they count as a wrong answer), nothing of the answer's body is
 * read, and a connection is made to public addresses only.
 */
export function postMessage(
  address: string,
  headers: Record<string, string>,
  body: string,
  targets: WebhookTargets,
): Promise<Attempt> {
  return new Promise((done) => {
    const failed = (error: unknown) => done({ status: null, problem: problemOf(error) });
    try {
      const url = parseTarget(address, targets);
      const send = url.protocol === 'https:' ? requestSecure : requestPlain;
      const options = {
        method: 'POST',
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
        ...(targets === 'public' && { lookup: publicLookup }),
      };
      const outgoing = send(url, options, (response) => {
        const status = response.statusCode ?? 0;
        response.destroy();
        done({ status, problem: status >= 200 && status < 300 ? null : 'status' });
      });
      outgoing.on('error', failed);
      outgoing.end(body);
    } catch (error) {
      failed(error);
    }
  });
}

function problemOf(error: unknown): DeliveryView['lastProblem'] {
  const { name, code = '' } = error as { name?: string; code?: string };
  if (error instanceof PrivateTargetError || code === 'webhook_target_private') return 'private_target';
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)|EPROTO/.test(code)) return 'tls';
  return 'unreachable';
}
