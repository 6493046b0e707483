import { readFile } from 'node:fs/promises';
import { Account } from '../src/accounts/model.ts';
import { hashPassword } from '../src/accounts/passwords.ts';
import { ensureOperator } from '../src/accounts/service.ts';
import { putLogo } from '../src/churches/logo.ts';
import { Church, CostCentre, FinanceAddress, MileageRate } from '../src/churches/model.ts';
import { createChurch } from '../src/churches/founding.ts';
import { findChurch } from '../src/churches/service.ts';
import { Membership } from '../src/membership/model.ts';
import { addMember, unboundAccess } from '../src/membership/membership.ts';
import { loadConfig } from '../src/platform/config.ts';
import type { Context } from '../src/context/context.ts';
import { createLog } from '../src/platform/log.ts';
import { createContext } from '../src/context/create-context.ts';
import { demoChurches } from './churches.ts';

const demoPassword = 'penning-demo';
const operator = { email: 'operator@penning.localhost', password: demoPassword, name: 'Demo operator' };

type DemoChurch = (typeof demoChurches)[number];

/** Makes the demo operator and churches; what is there already stays as people left it. */
export async function seed(context: Context): Promise<void> {
  await ensureOperator(context, operator);
  for (const demo of demoChurches) {
    if (!(await findChurch(context, demo.slug))) await seedChurch(context, demo);
    await allowDemoSite(context, demo.slug);
    await showToOperator(context, demo.slug);
  }
}

async function seedChurch(context: Context, demo: DemoChurch): Promise<void> {
  const person = await findOperator(context);
  const { slug, name, languages, referencePrefix, policyText } = demo;
  const fields = {
    slug,
    name,
    languages: [...languages],
    referencePrefix,
    policyText,
    allowedOrigins: [],
    amountLimitCents: 1_000_000,
  };
  const { id: churchId } = await createChurch(context, person, fields);
  const passwordHash = await hashPassword(demoPassword);
  await context.database.inChurch(churchId, async (trx) => {
    for (const { role, ...person } of demo.people) {
      const account = await Account.query(trx).insertAndFetch({ ...person, passwordHash });
      await addMember(trx, churchId, account.id, { ...unboundAccess(role), role });
    }
    await Church.query(trx)
      .patch({ secondApprovalAboveCents: 25_000, lostReceipts: demo.lostReceipts })
      .where({ id: churchId });
    await FinanceAddress.query(trx).insert({ churchId, ...demo.financeAddress, confirmedAt: new Date() });
    await MileageRate.query(trx).insert({ churchId, validFrom: '2024-01-01', centsPerKilometre: 23 });
    for (const [position, [code, purpose, hint = '']] of demo.costCentres.entries()) {
      await CostCentre.query(trx).insert({ churchId, code, name: purpose, hint, position });
    }
  });
  const church = await findChurch(context, slug);
  const logo = await readFile(new URL(`../../seeds/logos/${slug}.png`, import.meta.url));
  if (church) await putLogo(context, { church, person, ...unboundAccess('founder') }, logo);
}

/** Operators see no claims of their own right; the demo's is an administrator of the demo churches too. */
async function showToOperator(context: Context, slug: string): Promise<void> {
  const church = await findChurch(context, slug);
  const { accountId } = await findOperator(context);
  if (!church) return;
  await context.database.inChurch(church.id, async (trx) => {
    if (!(await Membership.query(trx).findById([church.id, accountId])))
      await addMember(trx, church.id, accountId, {
        ...unboundAccess('administrator'),
        role: 'administrator',
      });
  });
}

/** The demo site may have moved to another port since the last start. */
async function allowDemoSite(context: Context, slug: string): Promise<void> {
  const church = await findChurch(context, slug);
  if (!church) return;
  const { DEMO_PORT } = context.config;
  const allowedOrigins = new Set([
    ...church.allowedOrigins,
    `http://localhost:${DEMO_PORT}`,
    `http://127.0.0.1:${DEMO_PORT}`,
  ]);
  if (allowedOrigins.size === church.allowedOrigins.length) return;
  await context.database.inChurch(church.id, (trx) =>
    Church.query(trx)
      .patch({ allowedOrigins: [...allowedOrigins] })
      .where({ id: church.id }),
  );
}

async function findOperator(context: Context): Promise<{ accountId: string; operator: true }> {
  const account = await context.database.transaction((trx) =>
    Account.query(trx).findOne({ operator: true }).throwIfNotFound(),
  );
  return { accountId: account.id, operator: true };
}

const config = loadConfig();
const log = createLog(config.LOG_LEVEL, 'seed');
if (config.NODE_ENV === 'production') {
  log.fatal('demo data is not for production');
  process.exit(1);
}
const context = await createContext(config, log);
try {
  await seed(context);
} finally {
  await context.database.close();
}
