import { colours, layOut, paper, places } from './poster-layout.ts';
import type { Poster } from './poster-data.ts';

const widest = paper.width - 96;
/** A letter's mean width in sizes of its font, on the safe side for any system font. */
const letterWidth = 0.56;

/** The poster as an SVG for those who lay out their own: system fonts, the code as one path. */
export function drawSvg(poster: Poster): string {
  const lines = layOut(poster, ({ text, size }) => {
    const width = text.length * size * letterWidth;
    return width > widest ? (size * widest) / width : size;
  });
  const { logo, card } = places;
  const { size, dark } = poster.code;
  const module = card.side / (size + 8);
  const path = dark
    .map(
      ([column, row]) =>
        `M${round((column + 4) * module)} ${round((row + 4) * module)}h${round(module)}v${round(module)}h-${round(module)}z`,
    )
    .join('');
  const picture = poster.logoPng
    ? `<image x="${paper.middle - logo.width / 2}" y="${logo.y}" width="${logo.width}" height="${logo.height}" href="data:image/png;base64,${poster.logoPng.toString('base64')}"/>`
    : '';
  const texts = lines
    .map(
      ({ text, y, size: height, bold, colour }) =>
        `<text x="${paper.middle}" y="${round(y)}" font-size="${round(height)}" font-weight="${bold ? 600 : 400}" fill="${colour}">${escape(text)}</text>`,
    )
    .join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 ${paper.width} ${paper.height}" font-family="Inter, system-ui, 'Segoe UI', Roboto, sans-serif" text-anchor="middle">
<rect width="100%" height="100%" fill="#fff"/>
${picture}
${texts}
<rect x="${card.x}" y="${card.y}" width="${card.side}" height="${card.side}" rx="${card.radius}" fill="none" stroke="${colours.line}"/>
<path transform="translate(${card.x} ${card.y})" fill="${colours.text}" d="${path}"/>
</svg>
`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
