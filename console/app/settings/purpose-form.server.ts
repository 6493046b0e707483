import { textOf } from '../server/forms.server.ts';

interface PurposeChange {
  /** Fields to change; absent when a purpose is added. */
  body?: { code?: string; name?: string; hint?: string; position?: number; archived?: boolean };
  /** Name of the text that reports the result. */
  done: string;
}

/** Reads the typed fields of a purpose. */
export function purposeFields(form: FormData): { code: string; name: string; hint: string } {
  return { code: textOf(form, 'code'), name: textOf(form, 'name'), hint: textOf(form, 'hint') };
}

/** Reads the change that a form of the purposes page asks for. */
export function purposeChange(form: FormData): PurposeChange {
  switch (textOf(form, 'intent')) {
    case 'change':
      return { body: purposeFields(form), done: 'changed' };
    case 'archive':
      return { body: { archived: true }, done: 'archived' };
    case 'restore':
      return { body: { archived: false }, done: 'restored' };
    case 'add':
      return { done: 'added' };
    default:
      // The buttons of the arrows carry the new place.
      return {
        body: { position: Math.max(0, Math.trunc(Number(textOf(form, 'position')) || 0)) },
        done: 'moved',
      };
  }
}
