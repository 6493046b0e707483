import { cleanText } from '@penning/contract/fields';
import { limits } from '@penning/contract/limits';

const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
};

/** A file name fit to be shown: no path, no control or bidi characters, at most 80 characters, the ending of what it is. */
export function showableName(typed: string, mediaType: string): string {
  const ending = endings[mediaType] ?? 'bin';
  const last = cleanText(typed).split(/[/\\]/).at(-1) ?? '';
  const stem = last.replace(/[<>:"|?*;]/g, ' ').replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/^[.\s]+|[.\s]+$/g, ''); // prettier-ignore
  const characters = [...(stem === '' ? 'receipt' : stem.replace(/\s+/g, ' '))];
  return `${characters.slice(0, limits.fileName - ending.length - 11).join('')}.${ending}`;
}
