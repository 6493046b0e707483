import { limits } from '@penning/contract/limits';
import { loadChurch } from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import type { Transaction } from '../../platform/database.ts';
import { AppError } from '../../platform/errors.ts';
import { addressKey } from '../../mail/address-limits.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { RememberedDevice, type ConfirmedClaim, type SubmittedClaim } from '../core/model.ts';

const dayMs = 86_400_000;

/**
 * Remembers the device that typed the code of a claim, and gives its token. A claim remembers one device, under the
 * claim's own id, so that a lost answer can be given again.
 */
export async function rememberDevice(
  trx: Transaction,
  secrets: Secrets,
  claim: SubmittedClaim,
): Promise<string> {
  const expiresAt = new Date(Math.floor(Date.now() / 1000) * 1000 + limits.deviceDays * dayMs);
  const device = await RememberedDevice.query(trx).insertAndFetch({
    id: claim.id,
    churchId: claim.churchId,
    addressKey: addressKey(secrets, claim.claimantEmail),
    expiresAt,
  });
  return deviceToken(secrets, device);
}

/** The token of the device that a claim remembered, undefined when it remembered none or it was forgotten. */
export async function rememberedToken(
  trx: Transaction,
  secrets: Secrets,
  claim: ConfirmedClaim,
): Promise<string | undefined> {
  const device = await RememberedDevice.query(trx).findById(claim.id);
  return device && deviceToken(secrets, device);
}

/** Tells whether a token is that of a device that the church remembers for exactly this address; notes its use. */
export async function recognizeDevice(
  trx: Transaction,
  secrets: Secrets,
  churchId: string,
  email: string,
  token: string,
): Promise<boolean> {
  const [id = '', expires = '', signature = ''] = token.split('.');
  const key = addressKey(secrets, email);
  if (!secrets.verify('device', signedText(churchId, key, id, expires), signature)) return false;
  const used = await RememberedDevice.query(trx)
    .patch({ lastUsedAt: new Date() })
    .where({ id, churchId, addressKey: key })
    .where('expiresAt', '>', new Date());
  return used > 0;
}

/** The token of the mailed link that forgets an address's devices; undefined when the church remembers none. */
export async function forgetToken(
  trx: Transaction,
  secrets: Secrets,
  claim: ConfirmedClaim,
): Promise<string | undefined> {
  const key = addressKey(secrets, claim.claimantEmail);
  const device = await RememberedDevice.query(trx)
    .where({ churchId: claim.churchId, addressKey: key })
    .where('expiresAt', '>', new Date())
    .first();
  const text = `${claim.churchId}.${key}`;
  return device && `${text}.${secrets.sign('forget devices', text)}`;
}

/** Forgets all devices of an address in a church by the token of the mailed link; throws link_invalid. */
export async function forgetDevices(
  { database, secrets }: Context,
  token: string,
): Promise<{ churchName: string; forgotten: number }> {
  const [churchId = '', key = '', signature = ''] = token.split('.');
  if (!secrets.verify('forget devices', `${churchId}.${key}`, signature)) throw new AppError('link_invalid');
  return database.inChurch(churchId, async (trx) => {
    const forgotten = await RememberedDevice.query(trx).delete().where({ churchId, addressKey: key });
    return { churchName: (await loadChurch(trx, churchId)).name, forgotten };
  });
}

function deviceToken(secrets: Secrets, device: RememberedDevice): string {
  const expires = String(Math.floor(device.expiresAt.getTime() / 1000));
  const text = signedText(device.churchId, device.addressKey, device.id, expires);
  return `${device.id}.${expires}.${secrets.sign('device', text)}`;
}

function signedText(churchId: string, key: string, id: string, expires: string): string {
  return [churchId, key, id, expires].join('.');
}
