import { inbox, linkIn, operator, urls, type Mail } from './penning.ts';

/** A church that a spec has for itself, and its only administrator. */
export interface OwnChurch {
  slug: string;
  name: string;
  founder: { email: string; password: string; token: string };
}

const password = 'warm bread on thursday';

/** Signs a founder up, founds their church, lets it take claims; two purposes, one confirmed finance address. */
export async function foundChurch(name: string): Promise<OwnChurch> {
  const mark = Date.now().toString(36).replace(/\d/g, 'x');
  const slug = `${name.toLowerCase().replace(/\W+/g, '-')}-${mark}`;
  const email = `founder-${mark}@example.org`;
  await post('/v1/auth/register', { name: 'Fenna Founder', email, language: 'en' });
  const link = tokenIn(await inbox.waitFor(email));
  await post('/v1/auth/verify-email', { token: link, newPassword: password });
  const token = await accessToken(email, password);
  const church = { name, slug, languages: ['en'], referencePrefix: 'OWN' };
  await post('/v1/churches', church, token);
  const finance = `finance-${mark}@example.org`;
  // A church that waits mails nobody but its founder.
  await post(`/v1/churches/${slug}/approve`, {}, await accessToken(operator.email, operator.password));
  await Promise.all([
    post(`/v1/churches/${slug}/cost-centres`, { code: '100', name: 'Youth' }, token),
    post(`/v1/churches/${slug}/finance-addresses`, { email: finance, language: 'en' }, token),
  ]);
  await post(`/v1/churches/${slug}/cost-centres`, { code: '200', name: 'Music' }, token);
  await post('/v1/finance-addresses/confirm', { token: tokenIn(await inbox.waitFor(finance)) });
  return { slug, name, founder: { email, password, token } };
}

async function accessToken(email: string, typed: string): Promise<string> {
  const session = await post<{ accessToken: string }>('/v1/auth/login', { email, password: typed });
  return session.accessToken;
}

async function post<T>(path: string, body: object, token?: string): Promise<T> {
  const response = await fetch(`${urls.api}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${path}: ${await response.text()}`);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** The token behind the # of a mailed link. */
function tokenIn(mail: Mail): string {
  return linkIn(mail).split('#')[1] ?? '';
}
