import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import ts from 'typescript';

/** Tables by the room that owns them: it alone writes them. */
const tablesOf: Record<string, string[]> = {
  accounts: [
    'accounts',
    'sessions',
    'account_links',
    'sign_in_challenges',
    'two_factors',
    'recovery_codes',
    'passkeys',
  ],
  abuse: ['blocks', 'operator_log'],
  'abuse-counters': ['abuse_counts'],
  audit: ['audit_log', 'audit_heads'],
  authentication: ['api_tokens'],
  churches: ['churches', 'mileage_rates', 'cost_centres', 'finance_addresses'],
  claims: [
    'claims',
    'items',
    'item_receipts',
    'duplicates',
    'decisions',
    'approvals',
    'claim_rounds',
    'notes',
    'reference_counters',
    'remembered_devices',
    'spent_challenges',
  ],
  events: ['events'],
  guesses: ['sign_in_attempts'],
  http: ['rate_hits', 'idempotency_keys'],
  mail: ['mails', 'account_mails', 'mailboxes', 'bounced_addresses'],
  membership: ['memberships', 'support_accesses'],
  people: ['invitations'],
  receipts: ['receipts', 'receipt_pages'],
  webhooks: ['webhooks', 'webhook_deliveries'],
};

/** Tables that a room reads although another one owns them, with the reason. */
const allowedReads: Record<string, string> = {
  'abuse-counters reads churches': 'below churches; finds the church of a count after the request is over',
  'abuse-counters reads claims': 'below claims; finds the church of a count after the request is over',
  'audit reads accounts': 'below accounts; a page of the log is one query, with the names of those who acted',
  'audit reads claims': 'below claims; a page of the log is one query, with the references of the claims',
  'authentication reads accounts': 'below accounts; one indexed look at session and account with every call',
  'authentication reads sessions': 'below accounts; one indexed look at session and account with every call',
  'claims reads audit_log': 'the usual time is a median over many claims, worked out by the database',
  'mail reads blocks': 'below abuse; an operator’s block stops every mail that asks for a confirmation',
};

const api = join(import.meta.dirname, '..');
const sources = join(api, 'src');
const owners = new Map(
  Object.entries(tablesOf).flatMap(([room, tables]) => tables.map((table) => [table, room] as const)),
);
const named = new Set(['trx', 'knex', 'from', 'into', 'table', 'join', 'innerJoin', 'leftJoin', 'rightJoin']);
const writing = new Set(['insert', 'update', 'delete', 'del', 'patch', 'increment', 'decrement', 'truncate']);

interface Use {
  table: string;
  writes: boolean;
}

/** Tables that a file names: in models, query builders and SQL. */
function usesIn(path: string): Use[] {
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const text = ts.isTemplateExpression(node) ? node.getText() : node.text;
      const table = /^\w+/.exec(text)?.[0] ?? '';
      const { parent } = node;
      if (ts.isPropertyDeclaration(parent) && parent.name.getText() === 'tableName')
        uses.push({ table, writes: true });
      else if (ts.isCallExpression(parent) && named.has(nameOf(parent.expression)))
        uses.push({ table, writes: isWritten(parent) });
      else if (/\b(select|insert into|update|delete from|lock table)\b/i.test(text))
        uses.push(...inSql(text));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return uses.filter(({ table }) => owners.has(table));
}

function nameOf(callee: ts.Expression): string {
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
}

/** Tells if a chain of calls that begins with a table changes it. */
function isWritten(call: ts.Node): boolean {
  const access = call.parent;
  if (!ts.isPropertyAccessExpression(access)) return false;
  return writing.has(access.name.text) || isWritten(access.parent);
}

function inSql(sql: string): Use[] {
  const found = sql.matchAll(
    /\b(delete from|insert into|from|join|into|update|lock table|using|,)\s+(?:only\s+)?"?(\w+)/gi,
  );
  return [...found].map(([, verb = '', table = '']) => ({
    table,
    writes: /^(delete|insert|into|update|lock)/i.test(verb),
  }));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name) && !/\.(test|d)\.ts$/.test(name))
    .map((name) => join(folder, name));
}

const uses = filesOf(sources).flatMap((path) =>
  usesIn(path).map((use) => ({
    ...use,
    path: relative(api, path),
    room: relative(sources, path).split('/')[0]!,
  })),
);
const foreign = uses.filter(({ table, room }) => owners.get(table) !== room);

test('every table has an owner, and every owner names its tables', () => {
  const migrations = filesOf(join(api, 'migrations')).map((path) => readFileSync(path, 'utf8'));
  const created = migrations.flatMap((text) =>
    [...text.matchAll(/create (?:unlogged )?table (\w+)/g)].map(([, name]) => name),
  );
  expect([...owners.keys()].sort()).toEqual(created.sort());
  const used = new Set(
    uses.filter(({ table, room }) => owners.get(table) === room).map(({ table }) => table),
  );
  expect([...owners.keys()].filter((table) => !used.has(table))).toEqual([]);
});

test('a table is written by its own room only', () => {
  expect(foreign.filter(({ writes }) => writes)).toEqual([]);
});

test('a table is read by its own room only, but for a few reads with a reason', () => {
  const reads = foreign.filter(({ writes }) => !writes).map(({ room, table }) => `${room} reads ${table}`);
  expect([...new Set(reads)].sort()).toEqual(Object.keys(allowedReads).sort());
});

test('a service re-exports nothing', () => {
  const services = filesOf(sources).filter((path) => path.endsWith('service.ts'));
  const reexports = services.filter((path) => /^export (type )?[{*]/m.test(readFileSync(path, 'utf8')));
  expect(reexports).toEqual([]);
});

test('the root of the sources holds the four entries and nothing else', () => {
  const entries = readdirSync(sources, { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(entries.map(({ name }) => name).sort()).toEqual(['app.ts', 'migrate.ts', 'web.ts', 'worker.ts']);
});
