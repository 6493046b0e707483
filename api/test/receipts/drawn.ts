import sharp from 'sharp';

/** What a made-up till receipt says. */
export interface Till {
  date: string;
  lines: readonly [string, string][];
  total: string;
}

/** A till receipt of one made-up shop as JPEG: the same head, other purchases below it. */
export function tillReceipt({ date, lines, total }: Till): Promise<Buffer> {
  const bottom = 210 + lines.length * 30;
  const rows = lines.map(
    ([what, amount], index) =>
      `<text x="30" y="${170 + index * 30}">${what}</text><text x="450" y="${170 + index * 30}" text-anchor="end">${amount}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="${bottom + 90}">
    <rect width="100%" height="100%" fill="#f4f0e6"/>
    <g font-family="monospace" font-size="20">
      <text x="70" y="60" font-size="34" font-weight="bold">Buurtmarkt De Linde</text>
      <text x="90" y="92" font-size="16">Lindelaan 4, 0000 AA Proefdam</text>
      <text x="30" y="130">${date}</text>${rows.join('')}
      <text x="30" y="${bottom}" font-size="32" font-weight="bold">TOTAAL</text>
      <text x="450" y="${bottom}" font-size="32" font-weight="bold" text-anchor="end">${total}</text>
      <rect x="60" y="${bottom + 20}" width="${100 + (Number(total.replace(',', '')) % 250)}" height="40"/>
    </g></svg>`;
  return sharp(Buffer.from(svg)).resize(960).jpeg({ quality: 85 }).toBuffer();
}

/** Two purchases in that shop. */
export const purchases = [
  {
    date: '14-03-2026 10:18',
    lines: [
      ['Koffie snelfilter 500g', '6,49'],
      ['Halfvolle melk 4x', '5,16'],
      ['Stroopwafels 3x', '4,47'],
      ['Limonadesiroop', '2,89'],
      ['Servetten wit 50st', '1,99'],
      ['Druiven pitloos', '3,29'],
      ['Theelichtjes 30st', '2,79'],
    ],
    total: '27,08',
  },
  {
    date: '21-03-2026 16:47',
    lines: [
      ['Brood', '2,10'],
      ['Kaas jong belegen', '8,95'],
      ['Appels', '2,49'],
      ['Soepgroente 2 zakken', '3,98'],
      ['Thee', '1,79'],
      ['Roomboter ongezouten 2x', '5,58'],
      ['Eieren 10', '2,69'],
    ],
    total: '27,58',
  },
] as const satisfies readonly Till[];
