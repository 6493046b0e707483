import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLogo, putLogo } from '@penning/contract/church-logo';
import { confirmClaim, submitClaim } from '@penning/contract/claims';
import { readVoucher } from '@penning/contract/claim-files';
import { endpoints } from '@penning/contract/endpoints';
import { buildChurch, clientOf, signIn, waitUntil } from '../../../test/builders.ts';
import { insertDraft, receiptPicture, submissionFor, uploadReceipt } from '../../../test/claims.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';

let installation: Installation;
/** Every kind of file by the name of its endpoint: where it is, who may read it, and whether everybody may. */
let files: Record<string, { path: string; token?: string; type: string }>;
let foreign: string;

beforeAll(async () => {
  installation = await startInstallation();
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const administrator = await signIn(installation, built.administrator);
  const draft = await insertDraft(installation, built);
  const receiptId = await uploadReceipt(installation, draft);
  const params = { id: draft.id };
  await client.call(submitClaim, { params, body: submissionFor(built, [receiptId]) }, draft.token);
  const code = installation.context.secrets.claimCode(draft.id, 1);
  await client.call(confirmClaim, { params, body: { code } }, draft.token);
  await waitUntil(() =>
    client.send(readVoucher, { params }, draft.token).then(
      () => true,
      () => false,
    ),
  );
  const binary = new Uint8Array(await receiptPicture());
  const { logoUrl } = await client.call(
    putLogo,
    { params: { slug: built.church.slug }, binary },
    administrator,
  );
  files = {
    readReceiptPage: {
      path: `/v1/claims/${draft.id}/receipts/${receiptId}/pages/1`,
      token: draft.token,
      type: 'image/png',
    },
    readVoucher: { path: `/v1/claims/${draft.id}/voucher`, token: administrator, type: 'application/pdf' },
    exportClaims: {
      path: `/v1/churches/${built.church.slug}/exports`,
      token: administrator,
      type: 'text/csv; charset=utf-8',
    },
    readPoster: {
      path: `/v1/churches/${built.church.slug}/poster.pdf`,
      token: administrator,
      type: 'application/pdf',
    },
    readPosterDrawing: {
      path: `/v1/churches/${built.church.slug}/poster.svg`,
      token: administrator,
      type: 'image/svg+xml',
    },
    readLogo: { path: new URL(logoUrl).pathname, type: 'image/png' },
  };
  foreign = await signIn(installation, (await buildChurch(installation)).administrator);
});
afterAll(() => installation.close());

const fileEndpoints = Object.entries(endpoints).filter(([, endpoint]) => 'binaryAnswer' in endpoint);

test.each(fileEndpoints)('%s cannot be made into anything but a file', async (name) => {
  const file = files[name];
  if (!file) throw new Error(`${name} serves files and is not looked at here`);
  const answer = await get(file.path, file.token);
  expect(answer.status).toBe(200);
  const header = (one: string) => answer.headers.get(one) ?? '';
  expect(header('content-type')).toBe(file.type);
  expect(header('x-content-type-options')).toBe('nosniff');
  expect(header('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
  expect(header('content-disposition')).toMatch(/^(inline|attachment; filename="[\w.-]+")$/);
  if (name !== 'readLogo') expect(header('cache-control')).toBe('private, no-store');
});

test.each(fileEndpoints.filter(([, endpoint]) => endpoint.access !== 'public'))(
  '%s is for those whom it concerns',
  async (name) => {
    const { path } = files[name]!;
    expect((await get(path)).status).toBe(401);
    expect((await get(path, 'x'.repeat(43))).status).toBe(401);
    expect((await get(path, foreign)).status).toBe(404);
  },
);

function get(path: string, token?: string): Promise<Response> {
  return fetch(`${installation.url}${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
}

test('logos are the only files that everybody may see', () => {
  const open = fileEndpoints.filter(([, endpoint]) => endpoint.access === 'public').map(([name]) => name);
  expect(open).toEqual(['readLogo']);
  expect(files[open[0]!]!.path).toBe(
    readLogo.path.replace('{key}', files[open[0]!]!.path.split('/').at(-1)!),
  );
});
