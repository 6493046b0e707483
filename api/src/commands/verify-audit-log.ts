import { fileURLToPath } from 'node:url';
import { verifyChain, type ChainReport } from '../audit/chain.ts';
import { allChurchIds } from '../churches/service.ts';
import { loadConfig } from '../platform/config.ts';
import type { Context } from '../context/context.ts';
import { createLog } from '../platform/log.ts';
import { createContext } from '../context/create-context.ts';

/** Works out every church's audit chain again and reports each. */
export async function verifyAuditLog(
  context: Pick<Context, 'database'>,
): Promise<(ChainReport & { churchId: string })[]> {
  const reports = [];
  for (const churchId of await allChurchIds(context)) {
    const report = await context.database.inChurch(churchId, (trx) => verifyChain(trx, churchId));
    reports.push({ churchId, ...report });
  }
  return reports;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const config = loadConfig();
  const log = createLog(config.LOG_LEVEL, 'verify-audit-log');
  const context = await createContext(config, log);
  try {
    for (const { churchId, entries, head, brokenAt } of await verifyAuditLog(context)) {
      const end = head === '' ? 'empty' : `ends in ${head}`;
      if (brokenAt === undefined) console.log(`${churchId}  ${entries} entries, whole, ${end}`);
      else {
        console.error(`${churchId}  BROKEN at entry ${brokenAt}; ${entries} before it are whole, ${end}`);
        process.exitCode = 1;
      }
    }
  } finally {
    await context.database.close();
  }
}
