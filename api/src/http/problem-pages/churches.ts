import type { ErrorCode } from '@penning/contract/error-codes';

/** Explanations of refusals that concern a church, its settings or its people. */
export const churchProblems = {
  slug_invalid:
    'A church’s name in addresses has small letters, digits and single dashes, and begins with a letter.',
  prefix_invalid: 'The prefix of references has two to five letters.',
  origin_invalid:
    'This is no web origin: write https://www.example.org, or https://*.example.org for all names below it.',
  languages_missing: 'A church uses at least one language.',
  network_invalid: 'This is no network: write an address, or a network such as 203.0.113.0/24.',
  church_unknown: 'There is no such church, or this person is not of it.',
  church_closed:
    'The church takes no claims at the moment: it is archived, waits for approval, has no purpose to choose, or nobody would receive the claim.',
  church_suspended: 'The operator keeps this church’s form closed for a time.',
  church_waiting:
    'The church waits for an operator’s approval. Until then it mails nobody but the person who founded it.',
  slug_taken: 'Another church has this name in addresses.',
  cost_centre_taken: 'The church has a cost centre with this code already.',
  finance_address_taken: 'The church has this finance address already.',
  webhook_url_invalid: 'A webhook’s address is an https address without a name or password in it.',
  webhook_target_private:
    'The webhook’s address is in a private network, which this installation does not call.',
  webhook_taken: 'The church has a webhook with this address already.',
  link_invalid: 'The link is wrong, too old, or was used already.',
  person_taken: 'This person is in the church, or invited to it, already.',
  support_refused: 'The church lets no operator see its claims.',
  support_asked: 'An operator’s request to see this church’s claims is open already.',
  churches_waiting: 'As many new churches of this account wait for approval as may wait.',
  image_unusable: 'The file is no picture that can be used as a logo.',
} as const satisfies Partial<Record<ErrorCode, string>>;
