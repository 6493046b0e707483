/**
 * Kinds of email about a church: a new one is a line here and files in its feature's `emails/`. The type then asks for
 * its writer and its example. Rows bear these names, so none changes.
 */
export const mailKinds = [
  'code',
  'finance',
  'claimant',
  'finance-address',
  'finance-bounced',
  'claimant-bounced',
  'claim-approved',
  'claim-returned',
  'claim-rejected',
  'claim-reopened',
  'invitation',
  'support-asked',
  'support-answered',
] as const;

/** Kind of an email about a church. */
export type MailKind = (typeof mailKinds)[number];

/** Kinds of email that go to an address which nobody has proven: each needs an admission. */
const unprovenMailKinds = ['code', 'finance-address', 'invitation'] as const satisfies readonly MailKind[];

/** Kind of an email about a church to an address which nobody has proven. */
export type UnprovenMailKind = (typeof unprovenMailKinds)[number];

/** Kinds of email to a person about their own account. */
export const accountMailKinds = [
  'verify-email',
  'account-exists',
  'reset-password',
  'new-device',
  'changed',
  'wrong-codes',
  'church-waiting',
  'church-approved',
  'church-declined',
] as const;

/** Kind of an email to a person about their own account. */
export type AccountMailKind = (typeof accountMailKinds)[number];

/** Kinds of email about an account that anybody can cause by typing its address: each needs an admission. */
const unprovenAccountMailKinds = [
  'verify-email',
  'account-exists',
  'reset-password',
] as const satisfies readonly AccountMailKind[];

/** Kind of an email about an account that anybody can cause. */
export type UnprovenAccountMailKind = (typeof unprovenAccountMailKinds)[number];

/** Kind of an email about a church to an address which is proven. */
export type ProvenMailKind = Exclude<MailKind, UnprovenMailKind>;

/** Kind of an email about an account that only its person, an operator or Penning causes. */
export type ProvenAccountMailKind = Exclude<AccountMailKind, UnprovenAccountMailKind>;

const unproven: ReadonlySet<string> = new Set([...unprovenMailKinds, ...unprovenAccountMailKinds]);

/** Tells if a mail of this kind goes to an address that nobody has proven. */
export function isUnproven(kind: MailKind | AccountMailKind): boolean {
  return unproven.has(kind);
}
