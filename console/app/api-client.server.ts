import { createClient, type Client } from '@penning/contract/client';
import { config } from './config.server.ts';

const timeoutMs = 20_000;

/** The contract's client of this installation's API, on behalf of a browser at an address; calls end after twenty seconds. */
export function apiClient(clientAddress?: string): Client {
  const { API_URL, PUBLIC_API_URL } = config();
  return createClient(API_URL ?? PUBLIC_API_URL, (address, init) => {
    const headers = new Headers(init?.headers);
    if (clientAddress) headers.set('x-forwarded-for', clientAddress);
    return fetch(address, { ...init, headers, signal: AbortSignal.timeout(timeoutMs) });
  });
}
