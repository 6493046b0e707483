import { groupIban } from '@penning/contract/iban';
import { formatCents } from '@penning/contract/money';
import { leftToRight } from '../printing/bidirectional-text.ts';
import { paidCents, type VoucherData, type VoucherPart } from './voucher-data.ts';
import type { Face } from '../printing/typesetter.ts';
import { drawSignatures, signatureHeight } from './signatures.ts';
import { column, faces, ink, leadingOf, type Sheet } from './sheet.ts';
import { drawTable } from './table.ts';
import { formatMoment } from '../platform/dates.ts';
import type { VoucherTexts } from './texts.ts';

const { body, label, second } = faces;

/** Draws the claim's own pages, the same in each part but for the line that says which part it is. */
export function drawClaim(sheet: Sheet, data: VoucherData, texts: VoucherTexts, part: VoucherPart): void {
  sheet.addPage();
  let y = drawHead(sheet, data, texts);
  y = drawSplit(sheet, data, texts, part, y);
  y = drawParties(sheet, data, texts, y + 20);
  y = drawTable(sheet, data, texts, part, y + 20);
  y = drawTotals(sheet, data, texts, y + 10);
  y = drawNote(sheet, data, texts, y + 16);
  placeFor(sheet, signatureHeight, y);
  drawSignatures(sheet, data, texts);
}

/** The place for something of this height: here, or at the top of a new page. */
function placeFor(sheet: Sheet, height: number, y: number): number {
  if (y + height <= column.bottom) return y;
  sheet.addPage();
  return column.y;
}

function drawHead(sheet: Sheet, { church, reference }: VoucherData, texts: VoucherTexts): number {
  const { x, y, width } = column;
  const face: Face = { size: 20, weight: 'bold' };
  const referenceWidth = Math.min(width * 0.6, sheet.type.widthOf(reference, face));
  const logo = 40;
  const left = church.logoPng ? x + logo + 12 : x;
  if (church.logoPng) {
    const figure = sheet.element('Figure', undefined, { alt: church.name });
    sheet.tagged(figure, () =>
      sheet.document.image(church.logoPng!, x, y, { fit: [logo, logo], align: 'center', valign: 'center' }),
    );
  }
  const nameWidth = width - referenceWidth - (left - x) - 18;
  const nameFace: Face = { size: 13, weight: 'semibold' };
  const names = sheet.type.lines(church.name, nameWidth, nameFace);
  let nameHeight = 0;
  sheet.tagged(sheet.element('P'), () => {
    nameHeight = sheet.lines(names, nameFace, { x: left, y: y + 3, width: nameWidth });
  });
  sheet.tagged(sheet.element('P'), () =>
    sheet.lines(
      [texts.title],
      { ...second, size: 9.5 },
      { x: left, y: y + 4 + nameHeight, width: nameWidth },
    ),
  );
  sheet.tagged(sheet.element('P'), () =>
    sheet.line(texts.reference, second, { x, y: y + 9, width }, 'right'),
  );
  sheet.tagged(sheet.element('H1'), () => sheet.line(reference, face, { x, y: y + 31, width }, 'right'));
  const end = y + Math.max(logo, nameHeight + 18) + 16;
  sheet.rule({ x, y: end, width }, 1.25, ink.strong);
  return end;
}

/** Says which of several parts this is, and why. */
function drawSplit(
  sheet: Sheet,
  { receipts }: VoucherData,
  texts: VoucherTexts,
  { number, count, pages }: VoucherPart,
  y: number,
): number {
  if (count === 1) return y;
  const numbers = pages.map(({ receipt }) => receipts[receipt]!.number);
  const text = texts.split(number, count, Math.min(...numbers), Math.max(...numbers));
  const face: Face = { ...body, weight: 'semibold' };
  const lines = sheet.type.lines(text, column.width, face);
  sheet.tagged(sheet.element('P'), () =>
    sheet.lines(lines, face, { x: column.x, y: y + 10, width: column.width }),
  );
  // Two lines of room in every part, so that all have the same pages.
  return y + 10 + 2 * leadingOf(face);
}

function drawParties(sheet: Sheet, data: VoucherData, texts: VoucherTexts, y: number): number {
  const { claimant, payee, submittedAt, confirmedAt, language, timeZone } = data;
  const half = (column.width - 24) / 2;
  const strong: Face = { ...body, weight: 'semibold' };
  const parties: [string, [string, Face][]][] = [
    [
      texts.claimedBy,
      [
        [claimant.name, strong],
        [claimant.email, body],
        [texts.submitted(formatMoment(submittedAt, language, timeZone)), body],
        [texts.confirmed(formatMoment(confirmedAt, language, timeZone)), body],
      ],
    ],
    [
      texts.payTo,
      [
        [payee.accountHolder, strong],
        [groupIban(payee.iban), { ...body, tabular: true }],
        [texts.paymentText(data.reference), body],
      ],
    ],
  ];
  const heights = parties.map(([title, rows], index) => {
    const box = { x: column.x + index * (half + 24), y, width: half };
    sheet.tagged(sheet.element('H2'), () => {
      box.y += sheet.lines([title], label, box) + 3;
    });
    for (const [text, face] of rows) {
      sheet.tagged(sheet.element('P'), () => {
        box.y += sheet.lines(sheet.type.lines(text, half, face), face, box) + 1;
      });
    }
    return box.y;
  });
  return Math.max(...heights);
}

function drawTotals(sheet: Sheet, data: VoucherData, texts: VoucherTexts, from: number): number {
  const { items, totalCents, giftCents = 0, language } = data;
  const totals = new Map<string, number>();
  for (const item of items) {
    const name = `${item.costCentre.code} ${item.costCentre.name}`.trim();
    totals.set(name, (totals.get(name) ?? 0) + paidCents(item));
  }
  const approvedCents = [...totals.values()].reduce((sum, cents) => sum + cents, 0);
  const width = column.width * 0.52;
  const x = column.x + column.width - width;
  const amountWidth = 90;
  let y = from;
  const row = (name: string, amount: string, face: Face) => {
    const lines = sheet.type.lines(name, width - amountWidth, face);
    const element = sheet.element('P');
    sheet.tagged(element, () => sheet.lines(lines, face, { x, y, width }));
    sheet.tagged(element, () => sheet.lines([amount], { ...face, tabular: true }, { x, y, width }, 'right'));
    return lines.length * leadingOf(face);
  };
  const place = (name: string, cents: number) => {
    const needed = sheet.type.lines(name, width - amountWidth, body).length * leadingOf(body) + 5;
    y = placeFor(sheet, needed, y);
    y += row(name, formatCents(cents, language), body) + 5;
  };
  const isLowered = items.some((item) => paidCents(item) < item.amountCents);
  if (isLowered) {
    place(texts.claimed, totalCents);
    place(texts.notApproved, approvedCents - totalCents);
    y = placeFor(sheet, 6, y);
    sheet.rule({ x, y: y - 1, width });
    y += 5;
  }
  for (const [name, cents] of totals) place(name, cents);
  // The last rows stay together.
  y = placeFor(sheet, 3 * (leadingOf(body) + 5) + 38, y);
  sheet.rule({ x, y: y - 1, width });
  y += 5;
  const sumCents = isLowered ? approvedCents : totalCents;
  place(texts.total, sumCents);
  place(texts.gift, giftCents === 0 ? 0 : -giftCents);
  sheet.rule({ x, y: y + 3, width }, 1.25, ink.strong);
  y += 12;
  return (
    y +
    row(texts.toPay, formatCents(sumCents - giftCents, language), {
      size: 14,
      weight: 'bold',
    })
  );
}

/** The note in a box that goes on over the page where it must, then the declaration. */
function drawNote(sheet: Sheet, { note, claimant }: VoucherData, texts: VoucherTexts, from: number): number {
  const { x, width } = column;
  let y = from;
  const lines = note.trim() === '' ? [] : sheet.type.lines(note, width - 24, body);
  for (let at = 0; at < lines.length;) {
    const top = placeFor(sheet, 62, y);
    const labelled = at === 0 ? leadingOf(label) + 2 : 0;
    const room = Math.max(1, Math.floor((column.bottom - top - 20 - labelled) / leadingOf(body)));
    const part = lines.slice(at, at + room);
    at += part.length;
    if (labelled > 0)
      sheet.tagged(sheet.element('H2'), () =>
        sheet.lines([texts.note], label, { x: x + 12, y: top + 9, width }),
      );
    sheet.tagged(sheet.element('P'), () =>
      sheet.lines(part, body, { x: x + 12, y: top + 9 + labelled, width: width - 24 }),
    );
    const height = part.length * leadingOf(body) + labelled + 18;
    sheet.frame({ x, y: top, width }, height);
    y = top + height + 14;
  }
  const declared = sheet.type.lines(leftToRight + texts.declaration(claimant.name), width, second);
  y = placeFor(sheet, declared.length * leadingOf(second), y);
  sheet.tagged(sheet.element('P'), () => {
    y += sheet.lines(declared, second, { x, y, width });
  });
  return y;
}
