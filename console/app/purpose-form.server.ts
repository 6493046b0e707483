import { textOf } from './forms.server.ts';

interface PurposeChange {
  /** What to change; absent when a purpose is added. */
  body?: { code?: string; name?: string; position?: number; archived?: boolean };
  /** Which text tells that it was done. */
  done: string;
}

/** What a form of the purposes page asks for. */
export function purposeChange(form: FormData): PurposeChange {
  switch (textOf(form, 'intent')) {
    case 'change':
      return { body: { code: textOf(form, 'code'), name: textOf(form, 'name') }, done: 'changed' };
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
