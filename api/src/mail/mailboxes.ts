import { domainToASCII } from 'node:url';
import type { Secrets } from '../platform/secrets.ts';

/** Providers with several domains, or with characters that they ignore in a name; the first domain stands for all. */
const providers: readonly { domains: readonly string[]; ignored?: RegExp }[] = [
  { domains: ['gmail.com', 'googlemail.com'], ignored: /\./g },
  { domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'], ignored: /[._-]/g },
  { domains: ['icloud.com', 'me.com', 'mac.com'] },
];

/** An address as it is stored: in small letters, its domain in ASCII (`bücher.example` is `xn--bcher-kva.example`). */
export function storedAddress(email: string): string {
  const [name, domain] = split(email);
  return `${name}@${domain}`;
}

/**
 * The mailbox behind an address, as the one spelling that stands for all: small letters, an ASCII domain, no `+tag`,
 * nothing that the provider ignores. Whoever reads one spelling's mail reads the others', so it is what a person is
 * known by. The database has the same rule as `mailbox_of`.
 */
export function mailboxOf(email: string): string {
  const [name, domain] = split(email);
  const untagged = name.replace(/(?<=.)\+.*$/, '');
  const provider = providers.find(({ domains }) => domains.includes(domain));
  return `${untagged.replace(provider?.ignored ?? '', '')}@${provider?.domains[0] ?? domain}`;
}

/** Tells if two addresses are spellings of one mailbox. */
export function isSameMailbox(one: string, other: string): boolean {
  return mailboxOf(one) === mailboxOf(other);
}

/** The keyed hash of the mailbox behind an address, for tables that must not tell addresses. */
export function mailboxKey(secrets: Secrets, email: string): string {
  return secrets.sign('mailbox', mailboxOf(email));
}

/** Keys that a mailbox may be blocked under: its own, and the one that the address had before providers were known. */
export function blockableKeys(secrets: Secrets, email: string): string[] {
  const [name, domain] = split(email);
  return [
    mailboxKey(secrets, email),
    secrets.sign('mailbox', `${name.replace(/(?<=.)\+.*$/, '')}@${domain}`),
  ];
}

function split(email: string): [name: string, domain: string] {
  const [name = '', domain = ''] = email.normalize('NFKC').toLowerCase().trim().split('@');
  // A text that is no domain gives an empty one.
  return [name, domainToASCII(domain) || domain];
}
