import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Weight in which text is set. */
export type Weight = 'regular' | 'semibold' | 'bold';

const weights: Record<Weight, string> = { regular: '400Regular', semibold: '600SemiBold', bold: '700Bold' };

/** Families that this program brings, with their packages. */
const packages = {
  Inter: '@expo-google-fonts/inter',
  NotoSans: '@expo-google-fonts/noto-sans',
  NotoSansHebrew: '@expo-google-fonts/noto-sans-hebrew',
  NotoSansArabic: '@expo-google-fonts/noto-sans-arabic',
  NotoSansSyriac: '@expo-google-fonts/noto-sans-syriac',
  NotoSansThaana: '@expo-google-fonts/noto-sans-thaana',
  NotoSansEthiopic: '@expo-google-fonts/noto-sans-ethiopic',
  NotoSansArmenian: '@expo-google-fonts/noto-sans-armenian',
  NotoSansGeorgian: '@expo-google-fonts/noto-sans-georgian',
  NotoSansDevanagari: '@expo-google-fonts/noto-sans-devanagari',
  NotoSansBengali: '@expo-google-fonts/noto-sans-bengali',
  NotoSansGurmukhi: '@expo-google-fonts/noto-sans-gurmukhi',
  NotoSansGujarati: '@expo-google-fonts/noto-sans-gujarati',
  NotoSansOriya: '@expo-google-fonts/noto-sans-oriya',
  NotoSansTamil: '@expo-google-fonts/noto-sans-tamil',
  NotoSansTelugu: '@expo-google-fonts/noto-sans-telugu',
  NotoSansKannada: '@expo-google-fonts/noto-sans-kannada',
  NotoSansMalayalam: '@expo-google-fonts/noto-sans-malayalam',
  NotoSansSinhala: '@expo-google-fonts/noto-sans-sinhala',
  NotoSansThai: '@expo-google-fonts/noto-sans-thai',
  NotoSansLao: '@expo-google-fonts/noto-sans-lao',
  NotoSansKhmer: '@expo-google-fonts/noto-sans-khmer',
  NotoSansMyanmar: '@expo-google-fonts/noto-sans-myanmar',
  NotoSerifTibetan: '@expo-google-fonts/noto-serif-tibetan',
  NotoSansHans: '@embedpdf/fonts-sc',
  NotoSansJP: '@embedpdf/fonts-jp',
  NotoSansKR: '@embedpdf/fonts-kr',
  NotoEmoji: '@expo-google-fonts/noto-emoji',
} as const;

/** Family of fonts that this program brings. */
export type Family = keyof typeof packages;

const { resolve } = createRequire(import.meta.url);

/** Path of a font's file; of Chinese, Japanese and Korean there are two weights. */
export function fontFile(family: Family, weight: Weight): string {
  const name = packages[family];
  const style = weights[weight];
  if (name.startsWith('@expo')) return resolve(`${name}/${style}/${family}_${style}.ttf`);
  const file = `${family}-${weight === 'regular' ? 'Regular' : 'Bold'}.otf`;
  return join(dirname(resolve(name)), '../fonts', file);
}

/** Families beyond the plain ones by the letters that they are for, the likeliest first. */
const byLetters: readonly [RegExp, readonly Family[]][] = [
  [/\p{scx=Hebrew}/u, ['NotoSansHebrew']],
  [/\p{scx=Arabic}/u, ['NotoSansArabic']],
  [/\p{scx=Syriac}/u, ['NotoSansSyriac']],
  [/\p{scx=Thaana}/u, ['NotoSansThaana']],
  [/\p{scx=Ethiopic}/u, ['NotoSansEthiopic']],
  [/\p{scx=Armenian}/u, ['NotoSansArmenian']],
  [/\p{scx=Georgian}/u, ['NotoSansGeorgian']],
  [/\p{scx=Devanagari}/u, ['NotoSansDevanagari']],
  [/\p{scx=Bengali}/u, ['NotoSansBengali']],
  [/\p{scx=Gurmukhi}/u, ['NotoSansGurmukhi']],
  [/\p{scx=Gujarati}/u, ['NotoSansGujarati']],
  [/\p{scx=Oriya}/u, ['NotoSansOriya']],
  [/\p{scx=Tamil}/u, ['NotoSansTamil']],
  [/\p{scx=Telugu}/u, ['NotoSansTelugu']],
  [/\p{scx=Kannada}/u, ['NotoSansKannada']],
  [/\p{scx=Malayalam}/u, ['NotoSansMalayalam']],
  [/\p{scx=Sinhala}/u, ['NotoSansSinhala']],
  [/\p{scx=Thai}|\u0e3f/u, ['NotoSansThai']],
  [/\p{scx=Lao}/u, ['NotoSansLao']],
  [/\p{scx=Khmer}/u, ['NotoSansKhmer']],
  [/\p{scx=Myanmar}/u, ['NotoSansMyanmar']],
  [/\p{scx=Tibetan}/u, ['NotoSerifTibetan']],
  [/\p{scx=Hangul}/u, ['NotoSansKR']],
  [/[\p{scx=Hiragana}\p{scx=Katakana}]/u, ['NotoSansJP']],
  [/[\p{scx=Han}\p{scx=Bopomofo}\u3000-\u303f\uff00-\uffef]/u, ['NotoSansHans', 'NotoSansJP', 'NotoSansKR']],
  [/\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u20e3]/u, ['NotoEmoji']],
];

/** Families that may have a letter, in the order in which to ask them: large ones are only opened for their own script. */
export function familiesFor(letter: string): Family[] {
  const own = byLetters.find(([letters]) => letters.test(letter))?.[1] ?? [];
  return ['Inter', 'NotoSans', ...own];
}
