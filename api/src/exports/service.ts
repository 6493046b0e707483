import { pipeline, type Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { exportColumns } from '@penning/contract/exports';
import type { ClaimStatus } from '@penning/contract/claim-steps';
import { claimLines, type ClaimLine } from '../claims/views/lines.ts';
import type { OpenChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';

/** Choice of the claims to export: by day of confirmation, inclusive, and by status. */
export interface ExportFilter {
  from?: string;
  to?: string;
  status?: ClaimStatus;
}

/** The church's confirmed claims as CSV, a line for each item, written as fast as it is read. */
export function exportClaims(context: Context, open: OpenChurch, filter: ExportFilter): Readable {
  return formatCsv(claimLines(context, open, filter));
}

/** Formats lines as CSV that no spreadsheet runs: cells that look like a formula are neutralised. It fails when its lines do. */
export function formatCsv(lines: Iterable<ClaimLine> | AsyncIterable<ClaimLine>): Readable {
  const csv = stringify({
    header: true,
    columns: [...exportColumns],
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  // Each ends with the other; who reads the CSV hears of errors.
  return pipeline(lines, csv, () => undefined);
}
