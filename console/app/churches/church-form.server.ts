import { language } from '@penning/contract/fields';
import { textOf } from '../server/forms.server.ts';

/** A church's fields as the API wants them; amounts are read apart. */
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
