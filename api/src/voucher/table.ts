import { formatCents } from '@penning/contract/money';
import type { ClaimItem } from '@penning/contract/claim';
import { paidCents, type VoucherData, type VoucherPart } from './voucher-data.ts';
import type { Face } from '../printing/typesetter.ts';
import { column, faces, ink, leadingOf, type Sheet } from './sheet.ts';
import { shortDay, type VoucherTexts } from './texts.ts';

const { body, label, second } = faces;
const tabular: Face = { ...body, tabular: true };

/** The columns' widths in points with the gap after each; the description takes what is left. */
const widths = { number: 18, date: 62, costCentre: 96, receipts: 70, amount: 58 } as const;
const gap = 8;
const left = {
  number: column.x,
  date: column.x + widths.number,
  what: column.x + widths.number + widths.date,
  costCentre: column.x + column.width - widths.amount - widths.receipts - widths.costCentre,
  receipts: column.x + column.width - widths.amount - widths.receipts,
  amount: column.x + column.width - widths.amount,
} as const;
const whatWidth = left.costCentre - left.what - gap;

/** Draws the items; on a new page the head stands again. Gives the y below the table. */
export function drawTable(
  sheet: Sheet,
  data: VoucherData,
  texts: VoucherTexts,
  part: VoucherPart,
  from: number,
): number {
  const table = sheet.element('Table');
  let y = drawHead(sheet, table, texts, from);
  for (const [index, item] of data.items.entries()) {
    const cells = cellsOf(sheet, item, index + 1, data, texts, part);
    const height = Math.max(
      ...cells.map(({ parts }) =>
        parts.reduce((sum, [lines, face]) => sum + lines.length * leadingOf(face), 0),
      ),
    );
    if (y + height + 14 > column.bottom) {
      sheet.addPage();
      y = drawHead(sheet, table, texts, column.y);
    }
    const row = sheet.element('TR', table);
    for (const { x, width, align, parts } of cells) {
      sheet.tagged(sheet.element('TD', row), () => {
        let at = y + 7;
        for (const [lines, face] of parts) at += sheet.lines(lines, face, { x, y: at, width }, align);
      });
    }
    y += height + 14;
    sheet.rule({ x: column.x, y, width: column.width });
  }
  return y;
}

function drawHead(sheet: Sheet, table: PDFKit.PDFStructureElement, texts: VoucherTexts, y: number): number {
  const row = sheet.element('TR', table);
  const heads = [
    [texts.date, left.date, 'left'],
    [texts.what, left.what, 'left'],
    [texts.costCentre, left.costCentre, 'left'],
    [texts.receiptRefs, left.receipts, 'left'],
    [texts.amount, left.amount, 'right'],
  ] as const;
  sheet.tagged(sheet.element('TH', row), () => undefined);
  for (const [text, x, align] of heads) {
    sheet.tagged(sheet.element('TH', row), () =>
      sheet.lines([text], label, { x, y, width: widths.amount }, align),
    );
  }
  const end = y + leadingOf(label) + 5;
  sheet.rule({ x: column.x, y: end, width: column.width }, 0.75, ink.second);
  return end;
}

interface Cell {
  x: number;
  width: number;
  align: 'left' | 'right';
  parts: [string[], Face][];
}

function cellsOf(
  sheet: Sheet,
  item: ClaimItem,
  number: number,
  { language, receipts }: VoucherData,
  texts: VoucherTexts,
  { places, count }: VoucherPart,
): Cell[] {
  const { kilometres, centsPerKilometre, costCentre, lostReceipt } = item;
  const cell = (
    x: number,
    width: number,
    parts: [string, Face][],
    align: 'left' | 'right' = 'left',
  ): Cell => ({
    x,
    width,
    align,
    parts: parts.map(([text, face]) => [sheet.type.lines(text, width, face), face]),
  });
  const references = receipts.flatMap((receipt) => {
    const place = item.receiptIds.includes(receipt.id) ? places.get(receipt.number) : undefined;
    return place ? texts.receiptPage(receipt.number, place.page, count > 1 ? place.part : undefined) : [];
  });
  const what: [string, Face][] = [[item.description, body]];
  if (kilometres !== null) {
    what.push([
      texts.mileage(
        new Intl.NumberFormat(language).format(kilometres),
        formatCents(centsPerKilometre ?? 0, language),
      ),
      second,
    ]);
  }
  if (lostReceipt) what.push([texts.lostReceipt(lostReceipt), second]);
  const amounts: [string, Face][] = [[formatCents(item.amountCents, language), tabular]];
  if (paidCents(item) < item.amountCents) {
    what.push([texts.lowered(item.loweredBecause), second]);
    amounts.push([formatCents(paidCents(item), language), { ...tabular, weight: 'semibold' }]);
  }
  return [
    cell(left.number, widths.number - 4, [[String(number), tabular]]),
    cell(left.date, widths.date - 6, [[shortDay(item.date), body]]),
    cell(left.what, whatWidth, what),
    cell(left.costCentre, widths.costCentre - gap, [[`${costCentre.code} ${costCentre.name}`.trim(), body]]),
    cell(left.receipts, widths.receipts - 6, [[references.join('\n') || texts.none, tabular]]),
    cell(left.amount, widths.amount, amounts, 'right'),
  ];
}
