import { stringify } from 'csv-stringify/sync';
import { exportColumns } from '@penning/contract/exports';
import type { ClaimStatus } from '@penning/contract/claim-steps';
import { claimLines } from '../claims/service.ts';
import type { ClaimLine } from '../claims/views/lines.ts';
import type { OpenChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';

/** Choice of the claims to export: by day of confirmation, inclusive, and by status. */
export interface ExportFilter {
  from?: string;
  to?: string;
  status?: ClaimStatus;
}

/** The church's confirmed claims as CSV, a line for each item. */
export async function exportClaims(
  context: Context,
  open: OpenChurch,
  filter: ExportFilter,
): Promise<Buffer> {
  const lines = await claimLines(context, open, filter);
  return Buffer.from(formatCsv(lines));
}

/** Formats lines as CSV that no spreadsheet runs: cells that look like a formula are neutralised. */
export function formatCsv(lines: ClaimLine[]): string {
  return stringify(lines, {
    header: true,
    columns: [...exportColumns],
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
