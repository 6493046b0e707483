import type { Language } from '@penning/contract/fields';
import { createCookie, type AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import { config } from './config.server.ts';

const schema = z.object({
  look: z.enum(['auto', 'light', 'dark']).optional().catch(undefined),
  language: z.enum(['en', 'nl']).optional().catch(undefined),
});

type Preferences = z.infer<typeof schema>;

/** The choices in the request's cookie. */
export async function readPreferences(request: Request): Promise<Preferences> {
  const value: unknown = await cookie().parse(request.headers.get('cookie'));
  return schema.safeParse(value).data ?? {};
}

/** The Set-Cookie line that keeps the choices for a year. */
export function preferencesCookie(preferences: Record<string, string>): Promise<string> {
  return cookie().serialize(schema.parse(preferences));
}

/** The page's language: chosen on this device, else the account's, else the browser's first that Penning speaks. */
export async function languageOf(request: Request, context: AppLoadContext): Promise<Language> {
  const { language } = await readPreferences(request);
  return (
    language ?? context.session?.account.language ?? preferredLanguage(request.headers.get('accept-language'))
  );
}

/** The first of English and Dutch that an Accept-Language header wants, by weight. */
export function preferredLanguage(header: string | null): Language {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.find((parameter) => parameter.trim().startsWith('q='))?.split('=')[1];
    return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
  });
  const spoken = wanted.filter(
    ({ language, weight }) => (language === 'en' || language === 'nl') && weight > 0,
  );
  return spoken.sort((a, b) => b.weight - a.weight)[0]?.language === 'nl' ? 'nl' : 'en';
}

function cookie() {
  const secure = config().PUBLIC_CONSOLE_URL.startsWith('https:');
  return createCookie(secure ? '__Host-penning-preferences' : 'penning-preferences', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: 365 * 24 * 60 * 60,
  });
}
