import * as abuse from './abuse.ts';
import * as accounts from './accounts.ts';
import * as accountSecurity from './account-security.ts';
import * as churches from './churches.ts';
import * as churchForm from './church-form.ts';
import * as churchLogo from './church-logo.ts';
import * as settings from './church-settings.ts';
import * as claims from './claims.ts';
import * as claimFiles from './claim-files.ts';
import * as mailLinks from './mail-links.ts';
import * as decisions from './decisions.ts';
import * as people from './people.ts';
import * as invitations from './invitations.ts';
import * as supportAccess from './support-access.ts';
import * as audit from './audit.ts';
import * as apiTokens from './api-tokens.ts';
import * as exports from './exports.ts';
import * as events from './events.ts';
import * as webhooks from './webhooks.ts';
import type { Endpoint } from './endpoint.ts';

/** Every endpoint of the API by its name, for the OpenAPI document and the tests that walk all of them. */
export const endpoints: Record<string, Endpoint> = Object.fromEntries(
  [
    accounts,
    accountSecurity,
    churches,
    churchForm,
    churchLogo,
    settings,
    people,
    invitations,
    supportAccess,
    audit,
    claims,
    claimFiles,
    decisions,
    mailLinks,
    abuse,
    webhooks,
    events,
    apiTokens,
    exports,
  ].flatMap((module) => Object.entries(module).filter(isEndpoint)),
);

function isEndpoint(entry: [string, unknown]): entry is [string, Endpoint] {
  const value = entry[1];
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
}
