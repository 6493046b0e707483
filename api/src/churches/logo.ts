import type { AuditAction } from '@penning/contract/audit';
import { randomUUID } from 'node:crypto';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';
import { CloudinaryLogos } from '../files/cloudinary.ts';
import { FileMissing } from '../files/storage.ts';
import { sanitizeLogo } from '../sanitizer/sanitize.ts';
import { Church } from './model.ts';
import { audit, logoUrl, type OpenChurch } from './service.ts';

/** Sets a church's logo after disarming it; throws image_unusable. */
export async function putLogo(
  context: Context,
  open: OpenChurch,
  bytes: Buffer,
  requestId?: string,
): Promise<string> {
  const clean = await sanitizeLogo(bytes);
  if (!clean.ok) throw new AppError('image_unusable');
  const key = randomUUID();
  const cloudinary = logosAtCloudinary(context);
  const url = cloudinary ? await cloudinary.put(key, clean.png) : null;
  // The voucher needs the picture too, so it is always among our own files.
  await context.files.put(`logos/${key}`, clean.png, 'image/png');
  await setLogo(context, open, { logoKey: key, logoUrl: url }, 'church.logo-set', requestId);
  return logoUrl(context, { logoKey: key, logoUrl: url }) ?? '';
}

/** Takes a church's logo away. */
export function deleteLogo(context: Context, open: OpenChurch, requestId?: string): Promise<void> {
  return setLogo(context, open, { logoKey: null, logoUrl: null }, 'church.logo-removed', requestId);
}

/** The bytes of a stored logo; throws not_found. */
export async function readLogo(context: Context, key: string): Promise<Buffer> {
  try {
    return await context.files.get(`logos/${key}`);
  } catch (cause) {
    throw cause instanceof FileMissing ? new AppError('not_found', { cause }) : cause;
  }
}

async function setLogo(
  context: Context,
  open: OpenChurch,
  logo: Pick<Church, 'logoKey' | 'logoUrl'>,
  action: AuditAction,
  requestId?: string,
): Promise<void> {
  const { id } = open.church;
  await context.database.inChurch(id, async (trx) => {
    await Church.query(trx)
      .patch({ ...logo, updatedAt: new Date() })
      .where({ id });
    await audit(trx, open, action, {}, requestId);
  });
  const old = open.church.logoKey;
  if (!old) return;
  await context.files.delete(`logos/${old}`);
  if (open.church.logoUrl) await logosAtCloudinary(context)?.delete(old);
}

function logosAtCloudinary({ config }: Context): CloudinaryLogos | undefined {
  return config.CLOUDINARY_URL ? new CloudinaryLogos(config.CLOUDINARY_URL) : undefined;
}
