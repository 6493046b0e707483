import { readFileSync } from 'node:fs';
import { type Family, fontFile } from '../fonts/font-files.ts';
import type { Pdfium } from './pdfium.ts';

/** Families by the character set that pdfium asks for, in the numbers of Windows; Noto Sans has Latin, Greek and Cyrillic. */
const byCharacterSet = new Map<number, Family>([
  [128, 'NotoSansJP'],
  [129, 'NotoSansKR'],
  [134, 'NotoSansHans'],
  [136, 'NotoSansHans'],
  [177, 'NotoSansHebrew'],
  [178, 'NotoSansArabic'],
  [222, 'NotoSansThai'],
]);
const latin = 0;
const symbols = 2;
const fixedOrSerif = 0x01 | 0x10;
const bold = 600;

/** Places of pdfium's own functions in its structure of fonts, and the numbers of their arguments. */
const places = { mapFont: [12, 7], fontData: [20, 5], faceName: [24, 4], characterSet: [28, 2] } as const;

/**
 * Gives pdfium fonts for what a file names but does not bring; documents that are opened from now on get them. The functions
 * by which it looks for fonts of the system, which WebAssembly has none of, are replaced in its table.
 */
export function installFonts(pdfium: Pdfium): void {
  const information = pdfium._FPDF_GetDefaultSystemFontInfo();
  const table = pdfium.wasmExports.__indirect_function_table;
  const replace = ([place, count]: readonly [number, number], run: (...numbers: number[]) => number) => {
    const index = new DataView(pdfium.HEAPU8.buffer).getUint32(information + place, true);
    table.set(index, compiled(count, run));
  };
  const fonts: Buffer[] = [];
  const handles = new Map<string, number>();
  const open = (path: string) => handles.get(path) ?? fonts.push(readFileSync(path));
  replace(places.mapFont, (_information, weight = 0, _italic, characterSet = 0, pitch = 0) => {
    // Of typewriters and serifs pdfium has its own; for single letters that those lack it asks again, for a plain font.
    if (characterSet === symbols || (characterSet === latin && (pitch & fixedOrSerif) !== 0)) return 0;
    const path = fontFile(
      byCharacterSet.get(characterSet) ?? 'NotoSans',
      weight >= bold ? 'bold' : 'regular',
    );
    const handle = open(path);
    handles.set(path, handle);
    return handle;
  });
  replace(places.fontData, (_information, handle = 0, part, address = 0, bytes = 0) => {
    const font = fonts[handle - 1];
    // Single tables are only asked for of collections.
    if (!font || part !== 0) return 0;
    if (address !== 0 && bytes >= font.length) pdfium.HEAPU8.set(font, address);
    return font.length;
  });
  replace(places.faceName, () => 0);
  replace(places.characterSet, () => 1);
  pdfium._FPDF_SetSystemFontInfo(information);
}

/** A function of JavaScript as one of WebAssembly that takes so many numbers of 32 bits and returns one: a module that passes it on. */
function compiled(count: number, run: (...numbers: number[]) => number): WebAssembly.ExportValue {
  const number = 0x7f;
  const module = new WebAssembly.Module(
    Uint8Array.from([
      ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      // One type: the numbers, and the number that it returns.
      ...[0x01, count + 5, 0x01, 0x60, count, ...Array.from({ length: count }, () => number), 0x01, number],
      // Imported as e.f, exported as f.
      ...[0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00],
      ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00],
    ]),
  );
  return new WebAssembly.Instance(module, { e: { f: run } }).exports['f']!;
}
