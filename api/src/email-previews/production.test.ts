import { expect, test } from 'vitest';
import { startInstallation } from '../../test/installation.ts';

test('production serves no examples of emails', async () => {
  const installation = await startInstallation({ environment: { NODE_ENV: 'production' }, worker: false });
  try {
    for (const path of ['/emails', '/emails/finance/voucher'])
      expect((await fetch(`${installation.url}${path}`)).status, path).toBe(404);
  } finally {
    await installation.close();
  }
});
