import { test } from 'vitest';
import { benchReceipts } from './receipts.ts';

/** Every bench by its name: what it measures comes back as rows of a table. */
const benches: Record<string, () => Promise<Record<string, string>[]>> = {
  receipts: benchReceipts,
};

test.each(Object.entries(benches))('%s', async (name, measure) => {
  const rows = await measure();
  console.log(`\n${name}`);
  console.table(Object.fromEntries(rows.map(({ kind = '', ...figures }) => [kind, figures])));
});
