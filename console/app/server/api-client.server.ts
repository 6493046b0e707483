import { createClient, type Client } from '@penning/contract/client';
import { clientAddressHeader } from './client-address.server.ts';
import { config } from './config.server.ts';

const timeoutMs = 20_000;

/** The browser that the console calls for. */
export interface Browser {
  clientAddress: string;
  userAgent: string;
}

/**
 * The contract's client of this installation's API, on behalf of a browser; calls end after twenty seconds, or when the
 * given signal says so.
 */
export function apiClient(browser?: Browser, signal?: AbortSignal): Client {
  const { API_URL, PUBLIC_API_URL, SECRET_KEY } = config();
  return createClient(API_URL ?? PUBLIC_API_URL, (address, init) => {
    const headers = new Headers(init?.headers);
    if (browser) {
      headers.set('penning-client', clientAddressHeader(browser.clientAddress, SECRET_KEY));
      headers.set('user-agent', browser.userAgent);
    }
    return fetch(address, { ...init, headers, signal: signal ?? AbortSignal.timeout(timeoutMs) });
  });
}
