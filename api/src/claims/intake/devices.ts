import { limits } from '@penning/contract/limits';
import { loadChurch } from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import type { Transaction } from '../../platform/database.ts';
import { AppError } from '../../platform/errors.ts';
import { mailboxKey } from '../../mail/mailboxes.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { RememberedDevice, type ConfirmedClaim, type SubmittedClaim } from '../core/model.ts';

const dayMs = 86_400_000;
/** Characters of a key, a signature in base64url. */
const keyLength = 43;

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
    addressKey: mailboxKey(secrets, claim.claimantEmail),
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

/** Tells whether a token is that of a device that the church remembers for this mailbox; notes its use. */
export async function recognizeDevice(
  trx: Transaction,
  secrets: Secrets,
  churchId: string,
  email: string,
  token: string,
): Promise<boolean> {
  const [id = '', expires = '', signature = ''] = token.split('.');
  const keys = deviceKeys(secrets, email);
  const signed = (key: string) => secrets.verify('device', signedText(churchId, key, id, expires), signature);
  if (!keys.some(signed)) return false;
  const used = await RememberedDevice.query(trx)
    .patch({ lastUsedAt: new Date() })
    .where({ id, churchId })
    .whereIn('addressKey', keys)
    .where('expiresAt', '>', new Date());
  return used > 0;
}

/** The token of the mailed link that forgets an address's devices; undefined when the church remembers none. */
export async function forgetToken(
  trx: Transaction,
  secrets: Secrets,
  claim: ConfirmedClaim,
): Promise<string | undefined> {
  const keys = deviceKeys(secrets, claim.claimantEmail);
  const device = await RememberedDevice.query(trx)
    .where({ churchId: claim.churchId })
    .whereIn('addressKey', keys)
    .where('expiresAt', '>', new Date())
    .first();
  const text = `${claim.churchId}.${keys.join('_')}`;
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
    // Links that were mailed before devices belonged to a mailbox name one key.
    const keys = key.length > keyLength ? [key.slice(0, keyLength), key.slice(keyLength + 1)] : [key];
    const forgotten = await RememberedDevice.query(trx)
      .delete()
      .where({ churchId })
      .whereIn('addressKey', keys);
    return { churchName: (await loadChurch(trx, churchId)).name, forgotten };
  });
}

/** Keys of an address's devices: its mailbox's, and the address's own, which devices were remembered under before. */
function deviceKeys(secrets: Secrets, email: string): string[] {
  return [mailboxKey(secrets, email), secrets.sign('address', email.toLowerCase())];
}

function deviceToken(secrets: Secrets, device: RememberedDevice): string {
  const expires = String(Math.floor(device.expiresAt.getTime() / 1000));
  const text = signedText(device.churchId, device.addressKey, device.id, expires);
  return `${device.id}.${expires}.${secrets.sign('device', text)}`;
}

function signedText(churchId: string, key: string, id: string, expires: string): string {
  return [churchId, key, id, expires].join('.');
}
