import { ipKeyGenerator } from 'express-rate-limit';
import type { Request } from 'express';
import type { Endpoint } from '@penning/contract/endpoint';
import { mailboxOf } from '../../mail/mailboxes.ts';

/** Subject of a count: everything from one network, for one church, or for one mailbox. */
export type LimitSubject = 'network' | 'church' | 'email';

/** So many requests per subject within a window of minutes. */
export interface RateLimit {
  by: LimitSubject;
  minutes: number;
  requests: number;
  /** Only refused requests count, or only ones that succeeded. */
  only?: 'refused' | 'successful';
}

/**
 * Every rate limit, by class of endpoint. A church hall on a Sunday is one network: a hundred members who claim within
 * the hour stay below every line. RATE_LIMIT_SCALE multiplies all of them.
 */
export const rateLimits = {
  /** The form's configuration: a cached answer, asked for with every page view. */
  form: [{ by: 'network', minutes: 5, requests: 1_000 }],
  /** A challenge costs us one key derivation. */
  challenge: [
    { by: 'network', minutes: 10, requests: 120 },
    { by: 'church', minutes: 10, requests: 1_200 },
  ],
  /** A draft is the first row that a stranger leaves behind. */
  draft: [
    { by: 'network', minutes: 60, requests: 120 },
    { by: 'church', minutes: 60, requests: 300 },
  ],
  /** Ten receipts a claim, each with retries. */
  upload: [{ by: 'network', minutes: 10, requests: 1_200 }],
  /** The widget asks again every second while receipts are being checked; how many codes an address gets is in `limits`. */
  submit: [
    { by: 'network', minutes: 10, requests: 1_200 },
    { by: 'email', minutes: 60, requests: 60, only: 'successful' },
  ],
  /** Another code. */
  code: [
    { by: 'network', minutes: 60, requests: 120 },
    { by: 'email', minutes: 60, requests: 60, only: 'successful' },
  ],
  /** A code may be tried five times per draft, see `limits.codeAttempts`. */
  confirm: [{ by: 'network', minutes: 10, requests: 300 }],
  /** Calls with a claim's token; the widget looks every second while receipts are being checked. */
  claim: [{ by: 'network', minutes: 5, requests: 3_000 }],
  /** Tokens that do not fit, counted apart: the holder of a right one is never locked out by a neighbour. */
  'wrong-token': [{ by: 'network', minutes: 10, requests: 100 }],
  /**
   * Passwords and codes: an office behind one address mistypes, a guesser is slowed down. Guesses at one account are
   * counted in guesses/guesses.ts, where the person's own devices are distinguished from a stranger's.
   */
  'sign-in': [{ by: 'network', minutes: 5, requests: 100, only: 'refused' }],
  /** Calls that mail a link: opening an account, a forgotten password. */
  letters: [
    { by: 'network', minutes: 60, requests: 120 },
    { by: 'email', minutes: 60, requests: 20 },
  ],
  /** Invitations: a church that grows invites dozens in a day, a church that sends advertisements hundreds. */
  invitations: [
    { by: 'network', minutes: 5, requests: 6_000 },
    { by: 'church', minutes: 1_440, requests: 100, only: 'successful' },
  ],
  /** Renewing and ending sessions, by tokens that nobody guesses; the console does it for many people. */
  session: [{ by: 'network', minutes: 5, requests: 3_000 }],
  /** Calls without an account that are not named above. */
  public: [{ by: 'network', minutes: 5, requests: 600 }],
  /** Signed-in people, each counted by the network of their own browser. */
  account: [{ by: 'network', minutes: 5, requests: 6_000 }],
} as const satisfies Record<string, readonly RateLimit[]>;

/** A class of endpoints that shares its limits. */
export type RateClass = keyof typeof rateLimits;

const classes: Record<string, RateClass> = {
  'GET /v1/churches/{slug}/form': 'form',
  'GET /v1/churches/{slug}/challenge': 'challenge',
  'POST /v1/churches/{slug}/claims': 'draft',
  'PUT /v1/claims/{id}/receipts/{receiptId}': 'upload',
  'POST /v1/claims/{id}/submit': 'submit',
  'POST /v1/claims/{id}/code': 'code',
  'POST /v1/claims/{id}/confirm': 'confirm',
  'POST /v1/auth/login': 'sign-in',
  'POST /v1/auth/login/two-factor': 'sign-in',
  'POST /v1/auth/login/passkey': 'sign-in',
  'POST /v1/auth/reset-password': 'sign-in',
  'POST /v1/auth/register': 'letters',
  'POST /v1/auth/forgot-password': 'letters',
  'POST /v1/churches/{slug}/invitations': 'invitations',
  'POST /v1/churches/{slug}/invitations/{id}/remind': 'invitations',
  'POST /v1/auth/refresh': 'session',
  'POST /v1/auth/logout': 'session',
};

/** The class that an endpoint is counted in. */
export function rateClassOf({ method, path, access }: Endpoint): RateClass {
  const named = classes[`${method} ${path}`];
  if (named) return named;
  if (access === 'public') return 'public';
  return access === 'account' ? 'account' : 'claim';
}

/** Subject that a request is counted under; an IPv6 network is a /64. Undefined when it names no such subject. */
export function subjectOf(by: LimitSubject, request: Request, address: string): string | undefined {
  if (by === 'network') return ipKeyGenerator(address, 64);
  if (by === 'church') return textAt(request.params, 'slug')?.toLowerCase();
  const body: unknown = request.body;
  const email = textAt(body, 'email') ?? textAt(valueAt(body, 'claimant'), 'email');
  return email && mailboxOf(email);
}

function textAt(value: unknown, name: string): string | undefined {
  const found = valueAt(value, name);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function valueAt(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
