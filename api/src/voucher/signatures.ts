import type { VoucherData } from './voucher-data.ts';
import type { Face } from '../printing/typesetter.ts';
import { type Box, column, faces, leadingOf, type Sheet } from './sheet.ts';
import { formatDay, formatMoment } from '../platform/dates.ts';
import type { VoucherTexts } from './texts.ts';

const { body, label, second } = faces;
const height = 74;

/** The height that the boxes need with the space above them, in points. */
export const signatureHeight: number = height + 16;

/** Three boxes at the foot of the claim's last page: who decided, or room to sign on paper. */
export function drawSignatures(
  sheet: Sheet,
  { approvals, paidAt, language, timeZone }: VoucherData,
  texts: VoucherTexts,
): void {
  const top = column.bottom - height - 4;
  const gap = 10;
  const width = (column.width - 2 * gap) / 3;
  const strong: Face = { ...body, weight: 'semibold' };
  const approval = (nth: 1 | 2): SignatureBox => {
    const known = approvals[nth - 1];
    const lines: [string, Face][] = known
      ? [
          [known.name, strong],
          [formatMoment(known.at, language, timeZone), second],
        ]
      : [];
    return { title: texts.approvedBy(nth), lines, hint: known ? undefined : texts.sign };
  };
  const paid: SignatureBox = paidAt
    ? { title: texts.paid, lines: [[formatDay(paidAt, language, timeZone), body]] }
    : { title: texts.paid, lines: [], hint: texts.signPaid };
  for (const [index, box] of [approval(1), approval(2), paid].entries()) {
    const x = column.x + index * (width + gap);
    sheet.frame({ x, y: top, width }, height);
    drawSignature(sheet, box, { x: x + 11, y: top + 9, width: width - 22 }, top + height);
  }
}

/** A box with what is known, or with a hint at its foot. */
interface SignatureBox {
  title: string;
  lines: [string, Face][];
  hint?: string;
}

function drawSignature(sheet: Sheet, { title, lines, hint }: SignatureBox, box: Box, bottom: number): void {
  sheet.tagged(sheet.element('P'), () => sheet.lines([title], label, box));
  let y = box.y + leadingOf(label) + 3;
  for (const [text, face] of lines) {
    sheet.tagged(sheet.element('P'), () => {
      y += sheet.lines(cutLines(sheet, text, box.width, face), face, { ...box, y }) + 1;
    });
  }
  if (hint === undefined) return;
  const face: Face = { ...second, size: 7.5 };
  sheet.tagged(sheet.element('P'), () =>
    sheet.lines([sheet.type.shorten(hint, box.width, face)], face, { ...box, y: bottom - 18 }),
  );
}

/** A name in two lines, the second cut where even that is not enough. */
function cutLines({ type }: Sheet, text: string, width: number, face: Face): string[] {
  const [first = '', ...rest] = type.lines(text, width, face);
  return rest.length === 0 ? [first] : [first, type.shorten(rest.join(' '), width, face)];
}
