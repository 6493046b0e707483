import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiRight } from '@penning/contract/api-rights';
import { createApiToken, listApiTokens, revokeApiToken } from '@penning/contract/api-tokens';
import { listClaims, readClaim } from '@penning/contract/claims';
import { readChurch, updateChurch } from '@penning/contract/churches';
import { exportClaims } from '@penning/contract/exports';
import { buildChurch, clientOf, signIn, type BuiltChurch } from '../../test/builders.ts';
import { buildClaim } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
});
afterAll(() => installation.close());

const refusedAs = (code: string) => ({ problem: { code } });

async function buildToken(built: BuiltChurch, rights: ApiRight[]) {
  const signedIn = await signIn(installation, built.administrator);
  const params = { slug: built.church.slug };
  const made = await clientOf(installation).call(
    createApiToken,
    { params, body: { name: 'Bookkeeping', rights } },
    signedIn,
  );
  return { ...made, signedIn, params };
}

test('a token with the right reads claims, and nothing else', async () => {
  const client = clientOf(installation);
  const built = await buildChurch(installation);
  const claim = await buildClaim(installation, built);
  const { token, params } = await buildToken(built, ['read-claims']);
  expect((await client.call(listClaims, { params }, token)).claims.map(({ id }) => id)).toEqual([claim.id]);
  const one = { params: { ...params, id: claim.id } };
  expect((await client.call(readClaim, one, token)).reference).toBe(claim.reference);
  await expect(client.send(exportClaims, { params }, token)).rejects.toMatchObject(refusedAs('forbidden'));
  await expect(client.call(readChurch, { params }, token)).rejects.toMatchObject(refusedAs('forbidden'));
  await expect(client.call(listApiTokens, { params }, token)).rejects.toMatchObject(refusedAs('forbidden'));
  const change = client.call(updateChurch, { params, body: { name: 'Mine' } }, token);
  await expect(change).rejects.toMatchObject(refusedAs('forbidden'));
});

test('a token is kept as a hash, shown once, and tells when it was used', async () => {
  const client = clientOf(installation);
  const built = await buildChurch(installation);
  const { token, signedIn, params } = await buildToken(built, ['read-claims']);
  const before = await client.call(listApiTokens, { params }, signedIn);
  expect(before.apiTokens).toMatchObject([{ lastUsedAt: null, hint: token.slice(-4) }]);
  expect(JSON.stringify(before)).not.toContain(token);
  await client.call(listClaims, { params }, token);
  const after = await client.call(listApiTokens, { params }, signedIn);
  expect(after.apiTokens[0]?.lastUsedAt).not.toBeNull();
  const rows: unknown = await installation.context.database.inChurch(built.church.id, (trx) =>
    trx('api_tokens').select(),
  );
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('a revoked token stops at once', async () => {
  const client = clientOf(installation);
  const built = await buildChurch(installation);
  const { id, token, signedIn, params } = await buildToken(built, ['read-claims']);
  await client.call(listClaims, { params }, token);
  await client.call(revokeApiToken, { params: { ...params, id } }, signedIn);
  await expect(client.call(listClaims, { params }, token)).rejects.toMatchObject(refusedAs('token_invalid'));
});

test('a token opens its own church only', async () => {
  const client = clientOf(installation);
  const built = await buildChurch(installation);
  const other = await buildChurch(installation);
  const claim = await buildClaim(installation, other);
  const { token } = await buildToken(built, ['read-claims', 'export']);
  const params = { slug: other.church.slug };
  await expect(client.call(listClaims, { params }, token)).rejects.toMatchObject(refusedAs('church_unknown'));
  await expect(client.send(exportClaims, { params }, token)).rejects.toMatchObject(
    refusedAs('church_unknown'),
  );
  const one = { params: { slug: built.church.slug, id: claim.id } };
  await expect(client.call(readClaim, one, token)).rejects.toMatchObject(refusedAs('not_found'));
});
