import { z } from 'zod';
import { readEmail } from './email.ts';
import { checkIban, normalizeIban } from './iban.ts';
import { limits } from './limits.ts';
import { hasInk, hasLetter } from './plain.ts';
import { isTimeZone } from './time-zones.ts';

/** Characters that can steer a terminal, a mail header or the reading direction: never wanted in a field. */
const unwanted =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A typed text without control characters, bidi overrides and stray space, in Unicode's composed form; empty when nothing of it can be seen. */
export function cleanText(text: string): string {
  return hasInk(text) ? text.normalize('NFC').replace(unwanted, '').replace(/\s+/g, ' ').trim() : '';
}

/** Like `cleanText`, but keeps line breaks. */
export function cleanLines(text: string): string {
  if (!hasInk(text)) return '';
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(unwanted, '').split('\n');
  return lines
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trimEnd())
    .join('\n')
    .trim();
}

/** One line of text, `min` to `max` characters after cleaning. */
export function line(max: number, min = 1) {
  return z
    .string()
    .max(max * 4, 'text_too_long')
    .transform(cleanText)
    .pipe(z.string().min(min, 'required').max(max, 'text_too_long'));
}

/** A person's, an account holder's or a church's name. */
export const name = line(limits.name).refine((text) => text === '' || hasLetter(text), 'name_without_letter');

/** Several lines of text, up to `max` characters, may be empty. */
export function lines(max: number) {
  return z
    .string()
    .max(max * 4, 'text_too_long')
    .transform(cleanLines)
    .pipe(z.string().max(max, 'text_too_long'));
}

/** An id: a UUID in any version. */
export const id = z.guid('id_invalid');

/** An e-mail address as people type and paste it, kept as typed but for its domain. */
export const email = z
  .string()
  .max(limits.email, 'text_too_long')
  .refine((typed) => readEmail(typed) !== undefined, 'email_invalid')
  .meta({ format: 'email' })
  .transform((typed) => readEmail(typed) ?? typed);

/** An IBAN in any spacing, checked and brought to machine form. */
export const iban = z
  .string()
  .max(200, 'text_too_long')
  .superRefine((text, context) => {
    const check = checkIban(text);
    if (check !== 'valid') context.addIssue({ code: 'custom', message: hasInk(text) ? check : 'required' });
  })
  .transform(normalizeIban);

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date('date_invalid');

/** A moment, ISO 8601 in UTC. */
export const moment = z.iso.datetime();

/** An IANA time zone, `Europe/Amsterdam`. */
export const timeZone = z.string('choice_invalid').refine(isTimeZone, 'choice_invalid');

/** Integer cents. */
export const cents = z.int('amount_invalid');

/** The languages that Penning speaks today. */
export const languages = ['en', 'nl'] as const;

/** A language of Penning. */
export const language = z.enum(languages, 'choice_invalid');

/** A language's code. */
export type Language = z.infer<typeof language>;

/** A church's name in addresses: small letters, digits and dashes; `new` is the console's page for a new church. */
export const slug = z
  .string()
  .regex(/^(?!new$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'slug_invalid')
  .min(3, 'slug_invalid')
  .max(60, 'slug_invalid');
