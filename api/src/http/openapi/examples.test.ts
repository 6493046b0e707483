import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '@penning/contract/endpoints';
import { createOperator } from '../../accounts/service.ts';
import { tourAccounts } from '../../../test/tour/accounts.ts';
import { tourConnections, tourFounding, tourPeople } from '../../../test/tour/church.ts';
import { tourClaim } from '../../../test/tour/claim.ts';
import { Recorder } from '../../../test/tour/record.ts';
import { signIn } from '../../../test/builders.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';
import { patience } from '../../../test/patience.ts';

let installation: Installation;
const books = createServer((_, response) => response.writeHead(204).end());
beforeAll(async () => {
  await new Promise<void>((done) => books.listen(0, '127.0.0.1', done));
  installation = await startInstallation({ environment: { SIGN_UP: 'open', WEBHOOK_TARGETS: 'any' } });
});
afterAll(async () => {
  await installation.close();
  books.close();
});

test(
  'every example of the OpenAPI document is what a program is asked and answered on a tour',
  { timeout: patience(120_000) },
  async () => {
    const tour = new Recorder(installation);
    const olga = { email: 'olga@penning.example', password: 'a long enough password' };
    await createOperator(installation.context, { ...olga, name: 'Olga Operator' });
    const administrator = await tourAccounts(tour);
    const church = await tourFounding(tour, administrator, await signIn(installation, olga));
    await tourClaim(tour, church);
    await tourPeople(tour, church);
    await tourConnections(tour, church, `http://127.0.0.1:${(books.address() as AddressInfo).port}/penning`);
    expect(Object.keys(tour.examples).sort()).toEqual(Object.keys(endpoints).sort());
    const lines = Object.keys(endpoints).map((name) => `"${name}":${JSON.stringify(tour.examples[name])}`);
    await expect(`{\n${lines.join(',\n')}\n}\n`).toMatchFileSnapshot('./examples.json');
  },
);
