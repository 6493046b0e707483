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

/** Kinds of email to a person about their own account. */
export const accountMailKinds = [
  'verify-email',
  'account-exists',
  'reset-password',
  'new-device',
  'changed',
  'church-waiting',
  'church-approved',
  'church-declined',
] as const;

/** Kind of an email to a person about their own account. */
export type AccountMailKind = (typeof accountMailKinds)[number];
