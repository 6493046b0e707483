import { formatCents } from '@penning/contract/money';
import type { VoucherData, VoucherReceipt } from './voucher-data.ts';
import type { Face } from '../printing/typesetter.ts';
import type { PartPage } from './parts.ts';
import { a4, faces, ink, millimetre, type Sheet } from './sheet.ts';
import { formatDay } from '../platform/dates.ts';
import type { VoucherTexts } from './texts.ts';

const margin = 12 * millimetre;
const { body: head, foot: small } = faces;
const strongFoot: Face = { ...small, weight: 'semibold', colour: ink.text };

/** Points that one pixel becomes at most, so that a tiny picture is not blown up to blocks. */
const pointsPerPixel = 1.6;

/** Draws these receipt pages, each on an A4 of its own that lies where the picture lies; as large as fits. */
export async function drawReceipts(
  sheet: Sheet,
  data: VoucherData,
  pages: readonly PartPage[],
  texts: VoucherTexts,
): Promise<void> {
  for (const [at, { receipt: place, page }] of pages.entries()) {
    const receipt = data.receipts[place]!;
    const picture = await receipt.pages[page]!.read();
    drawReceiptPage(sheet, data, receipt, page, picture, texts);
    if (at === 0 || page === 0) sheet.document.outline.addItem(texts.receipt(receipt.number));
  }
}

function drawReceiptPage(
  sheet: Sheet,
  data: VoucherData,
  receipt: VoucherReceipt,
  index: number,
  bytes: Buffer,
  texts: VoucherTexts,
): void {
  const picture = receipt.pages[index]!;
  const lying = picture.width > picture.height * 1.1;
  const size = lying ? { width: a4.height, height: a4.width } : { ...a4 };
  sheet.addPage(size);
  const x = margin;
  const width = size.width - 2 * margin;
  drawReceiptHead(sheet, data, receipt, texts, { x, y: margin + 9, width });
  const warnings = warningsOf(receipt, index, texts);
  const room = warnings === '' ? 0 : 12;
  const area = { y: margin + 26, height: size.height - 2 * margin - 26 - 26 - room };
  const scale = Math.min(pointsPerPixel, width / picture.width, area.height / picture.height);
  const drawn = { width: picture.width * scale, height: picture.height * scale };
  const at = {
    x: x + (width - drawn.width) / 2,
    y: area.y + Math.min(area.height - drawn.height, area.height * 0.5 - drawn.height / 2),
  };
  const figure = sheet.element('Figure', undefined, { alt: texts.picture(receipt.number, index + 1) });
  sheet.tagged(figure, () => sheet.document.image(bytes, at.x, at.y, drawn));
  sheet.artifact(() =>
    sheet.document.rect(at.x, at.y, drawn.width, drawn.height).lineWidth(0.35).strokeColor(ink.line).stroke(),
  );
  const foot = { x, y: size.height - margin - 2, width };
  if (room > 0) {
    const above = { ...foot, y: foot.y - 22 };
    sheet.tagged(sheet.element('P'), () => sheet.line(warnings, strongFoot, above));
  }
  drawReceiptFoot(sheet, data, receipt, index, texts, foot);
}

/** Words about what of the file is not on this page; empty when all is. */
function warningsOf({ warnings = [] }: VoucherReceipt, index: number, texts: VoucherTexts): string {
  const said = warnings.filter(({ facts }) => facts.page === index + 1);
  return said.map(({ code }) => texts.warning[code]).join(' ');
}

interface Line {
  x: number;
  y: number;
  width: number;
}

function drawReceiptHead(
  sheet: Sheet,
  data: VoucherData,
  receipt: VoucherReceipt,
  texts: VoucherTexts,
  line: Line,
): void {
  const items = data.items.filter(({ receiptIds }) => receiptIds.includes(receipt.id));
  const numbers = items.map((item) => data.items.indexOf(item) + 1).join(', ');
  const amount = formatCents(
    items.reduce((sum, { amountCents }) => sum + amountCents, 0),
    data.language,
  );
  const strong: Face = { ...head, weight: 'semibold' };
  const amountFace: Face = { ...strong, tabular: true };
  const room = line.width - (items.length > 0 ? sheet.type.widthOf(amount, amountFace) + 14 : 0);
  const start = sheet.type.widthOf(data.reference, strong);
  const tail =
    items.length === 0
      ? texts.noItem
      : `${texts.items(numbers, items.length > 1)} · ${items.map(({ description }) => description).join(' · ')}`;
  const element = sheet.element('P');
  sheet.tagged(element, () => sheet.line(data.reference, strong, line));
  sheet.tagged(element, () =>
    sheet.line(sheet.type.shorten(` · ${tail}`, room - start, head), head, { ...line, x: line.x + start }),
  );
  if (items.length > 0) sheet.tagged(element, () => sheet.line(amount, amountFace, line, 'right'));
  sheet.rule({ ...line, y: line.y + 8 }, 0.75, ink.second);
}

/** The foot without the page number, which is only known at the end. */
function drawReceiptFoot(
  sheet: Sheet,
  data: VoucherData,
  receipt: VoucherReceipt,
  index: number,
  texts: VoucherTexts,
  line: Line,
): void {
  const kind = receipt.mediaType === 'application/pdf' ? texts.pdf : texts.photo;
  const parts = [
    texts.receiptOf(receipt.number, data.receipts.length),
    kind(index + 1, receipt.pages.length),
    texts.received(formatDay(receipt.receivedAt, data.language, data.timeZone)),
    `SHA-256 ${shortHash(receipt.sha256)}`,
  ];

  sheet.rule({ ...line, y: line.y - 14 });
  sheet.tagged(sheet.element('P'), () => sheet.line(parts.join(' · '), small, line));
}

function shortHash(sha256: string): string {
  const groups = sha256.match(/.{4}/g) ?? [];
  return `${groups.slice(0, 2).join(' ')} … ${groups.slice(-2).join(' ')}`;
}
