import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { claimActions } from '@penning/contract/claim-steps';
import { churchActions, churchRoles, type ChurchRole } from '@penning/contract/church-roles';
import { mayInChurch } from '../churches/policy.ts';
import { mayWithClaims } from '../claims/core/policy.ts';

/** The actions in words; a new action is a type error until it has some. */
const inWords: Record<(typeof churchActions)[number] | (typeof claimActions)[number] | 'see', string> = {
  read: 'see that the church exists, its name and settings',
  configure: 'change settings, purposes, finance addresses, logo',
  archive: 'archive and restore the church',
  'read-claims': 'open the inbox',
  export: 'export claims for the books',
  'read-people': 'see people and invitations',
  'manage-people': 'invite, change roles, remove',
  'read-audit-log': 'read the audit log',
  'read-support': 'see support access',
  'ask-support': 'ask for support access',
  'answer-support': 'grant or refuse support access',
  'approve-church': 'let a new church take claims',
  see: 'read a claim, its receipts and voucher',
  approve: 'approve',
  return: 'return with a question',
  reject: 'reject',
  reopen: 'reopen an approved claim',
  note: 'add an internal note',
};

/** Document that holds the table. */
export const rolesPage = new URL('../../../../docs/roles.md', import.meta.url);

/** The page about roles, worked out from the policies. */
export function renderRoles(): string {
  const claims = (['read', ...claimActions] as const).map((action) =>
    row(inWords[action === 'read' ? 'see' : action], (role) => mayWithClaims(role, action)),
  );
  const church = churchActions.map((action) => row(inWords[action], (role) => mayInChurch(role, action)));
  return `# Who may do what

Made from \`api/src/churches/policy.ts\` and \`api/src/claims/core/policy.ts\` by \`npm run roles -w @penning/api\`; a test keeps it true.

A person may be in several churches, with one role in each. An **operator** runs the installation and sees no claims.
**founder** is an operator while a church has no administrator yet: they set it up and invite the first one. **support** is
an operator whom an administrator has let in for a day; every claim they open and every kind of list they look
through is written to the church's audit log.
**program** is a program with one of the church's API tokens, as far as the token's rights go.

## The church
${head}
${church.join('\n')}

## Claims
${head}
${claims.join('\n')}

Beyond the role:
- Nobody decides on their own claim: not the account that had the claim's confirmed address, nor one that has it now.
- An **approver** sees claims with at least one of their cost centres. They decide on claims that are wholly in them, and
  approve sums up to their own limit.
- An **auditor** sees the claims and the audit log of their years, and changes nothing.
- Of a claim outside that reach nobody learns anything: not in lists, counts, search, export, audit log or the stream of
  events. Where one of their claims may have something in common with it they read that, and not with which.
- Above the church's limit for a second approval, two different people approve. The second may lower further, never raise.
- A church keeps an administrator: the last one can neither leave, nor lose the role, nor delete their account.
- Everybody may leave a church.
`;
}

const head = `| | ${churchRoles.join(' | ')} |\n|---|${churchRoles.map(() => ':-:').join('|')}|`;

function row(words: string, may: (role: ChurchRole) => boolean): string {
  return `| ${words} | ${churchRoles.map((role) => (may(role) ? '●' : '')).join(' | ')} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(rolesPage, renderRoles());
