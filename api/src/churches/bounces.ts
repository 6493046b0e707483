import type { FinanceAddress as FinanceAddressView } from '@penning/contract/church-settings';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';
import { releaseAddress } from '../mail/bounces.ts';
import type { BounceTeller } from '../mail/mailer.ts';
import { viewFinanceAddress } from './finance-addresses.ts';
import { FinanceAddress } from './model.ts';
import { audit, tellAdministrators, type OpenChurch } from './service.ts';

/** Tells the administrators that mail to a finance address is refused. */
export const tellFinanceBounced: BounceTeller = (trx, { churchId, financeAddressId }) =>
  tellAdministrators(trx, {
    churchId,
    kind: 'finance-bounced',
    financeAddressId: financeAddressId ?? undefined,
  });

/** Takes a refused finance address as right again and sends what waited; throws not_found. */
export function retryFinanceAddress(
  context: Context,
  open: OpenChurch,
  id: string,
  requestId?: string,
): Promise<FinanceAddressView> {
  const churchId = open.church.id;
  return context.database.inChurch(churchId, async (trx) => {
    const address = await FinanceAddress.query(trx).findOne({ churchId, id });
    if (!address) throw new AppError('not_found');
    await releaseAddress(trx, churchId, address.email);
    await audit(trx, open, 'finance-address.retried', { id }, requestId);
    return viewFinanceAddress(trx, address);
  });
}
