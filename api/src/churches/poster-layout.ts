import type { Language } from '@penning/contract/fields';
import type { Poster } from './poster-data.ts';

/** A4 in points, and the middle that everything is centred on. */
export const paper = { width: 595.28, height: 841.89, middle: 297.64 } as const;

/** Places of the logo, and of the card with the code inside its quiet zone. */
export const places = {
  logo: { y: 52, width: 220, height: 60 },
  card: { x: 137.64, y: 318, side: 320, radius: 16 },
} as const;

/** The poster's colours: the voucher's ink and LOOK.md's accent. */
export const colours = { text: '#1E1C19', second: '#56514A', line: '#D8D3C8', accent: '#0B5561' } as const;

/** One centred line, its baseline at y. */
export interface Line {
  text: string;
  y: number;
  size: number;
  bold: boolean;
  colour: string;
}

const words: Record<Language, { title: string; how: string; ease: string }> = {
  en: {
    title: 'Paid something for church?',
    how: 'Scan the code with your phone’s camera and send a photo of the receipt.',
    ease: 'No account needed, about two minutes. The church pays you back.',
  },
  nl: {
    title: 'Iets voor de kerk betaald?',
    how: 'Scan de code met de camera van uw telefoon en stuur een foto van de bon.',
    ease: 'Geen account nodig, ongeveer twee minuten. De kerk betaalt u terug.',
  },
};

/** Lays out the poster's texts; `fit` gives the largest size up to the wished one at which a line fits. */
export function layOut(
  { name, logoPng, languages, link }: Poster,
  fit: (line: Omit<Line, 'y'>) => number,
): Line[] {
  const { text, second, accent } = colours;
  const lines: Line[] = [];
  let y = logoPng ? 148 : 112;
  const add = (content: string, size: number, bold: boolean, colour: string, gap: number) => {
    const line = { text: content, size, bold, colour };
    lines.push({ ...line, size: fit(line), y });
    y += gap;
  };
  add(name, 20, true, second, 64);
  for (const [place, language] of languages.entries())
    add(words[language].title, place === 0 ? 36 : 24, true, place === 0 ? text : second, 44);
  y = places.card.y + places.card.side + 40;
  for (const [place, language] of languages.entries()) {
    const colour = place === 0 ? text : second;
    add(words[language].how, 13.5, place === 0, colour, 20);
    add(words[language].ease, 12.5, false, colour, 28);
  }
  y = paper.height - 52;
  add(link.replace(/^https?:\/\//, ''), 14, true, accent, 0);
  return lines;
}
