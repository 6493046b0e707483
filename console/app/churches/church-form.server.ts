import { language } from '@penning/contract/fields';
import { textOf } from '../server/forms.server.ts';

/** Reads a church's fields in the API's shape; amounts are read separately. */
export function churchBody(form: FormData) {
  return {
    name: textOf(form, 'name'),
    slug: textOf(form, 'slug').trim().toLowerCase(),
    referencePrefix: textOf(form, 'referencePrefix'),
    languages: form.getAll('languages').flatMap((value) => language.safeParse(value).data ?? []),
  };
}

/** The addresses of a text, one on each line. */
export function linesOf(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}
