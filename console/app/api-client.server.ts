import { createClient, type Client } from '@penning/contract/client';
import { clientAddressHeader } from './client-address.server.ts';
import { config } from './config.server.ts';

const timeoutMs = 20_000;

/** The contract's client of this installation's API, on behalf of a browser at an address; calls end after twenty seconds. */
export function apiClient(clientAddress?: string): Client {
  const { API_URL, PUBLIC_API_URL, SECRET_KEY } = config();
  return createClient(API_URL ?? PUBLIC_API_URL, (address, init) => {
    const headers = new Headers(init?.headers);
    if (clientAddress) headers.set('penning-client', clientAddressHeader(clientAddress, SECRET_KEY));
    return fetch(address, { ...init, headers, signal: AbortSignal.timeout(timeoutMs) });
  });
}
