import type { FormConfiguration } from '@penning/contract/church-form';
import { limits, receiptMediaTypes } from '@penning/contract/limits';
import type { Context } from '../../context/context.ts';
import { AppError } from '../../platform/errors.ts';
import { findChurch, isOpen, logoUrl, mileageRates, openCostCentres } from '../../churches/service.ts';
import { usualTime } from './usual-time.ts';

/** Settings of a church that its form needs; throws church_unknown. */
export async function formConfiguration(context: Context, slug: string): Promise<FormConfiguration> {
  const church = await findChurch(context, slug);
  if (!church) throw new AppError('church_unknown');
  return context.database.inChurch(church.id, async (trx) => {
    const costCentres = await openCostCentres(trx, church.id);
    const rates = await mileageRates(trx, church.id);
    return {
      slug: church.slug,
      name: church.name,
      logoUrl: logoUrl(context, church),
      languages: church.languages,
      costCentres: costCentres.map(({ id, code, name, hint }) => ({ id, code, name, hint })),
      policyText: church.policyText,
      open: await isOpen(trx, church),
      suspended: church.suspendedAt !== null,
      mileageRates: rates.map((rate) => ({
        from: rate.validFrom,
        centsPerKilometre: rate.centsPerKilometre,
      })),
      lostReceipts: church.lostReceipts,
      timeZone: church.timeZone,
      usually: await usualTime(trx, church.id),
      limits: {
        items: limits.items,
        receipts: limits.receipts,
        receiptBytes: limits.receiptBytes,
        receiptPages: limits.receiptPages,
        amountCents: church.amountLimitCents,
        ageYears: limits.ageYears,
        name: limits.name,
        description: limits.description,
        note: limits.note,
        mediaTypes: [...receiptMediaTypes],
      },
    };
  });
}
