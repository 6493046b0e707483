import type { Installation } from '../installation.ts';

/** A reading call and by whom: a name among the access tokens. */
export interface Question {
  path: string;
  by: string;
}

/** Reads everything; moments, hashes and days of a file give way to a word, as the dump's clock is moved when it is loaded. */
export async function readAnswers(
  { url }: Installation,
  questions: readonly Question[],
  tokens: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const { path, by } of questions) {
    const headers: Record<string, string> = tokens[by] ? { authorization: `Bearer ${tokens[by]}` } : {};
    const response = await fetch(`${url}${path}`, { headers });
    const isJson = response.headers.get('content-type')?.includes('json');
    const body: unknown = isJson ? await response.json() : withoutDays(await response.text());
    answers[`${by}: ${path}`] = { status: response.status, body: plain(body) };
  }
  return answers;
}

/** Returns every list and every claim, as each of the dump's people reads them. */
export function questionsOf(
  claims: Readonly<Record<string, { id: string; slug: string }>>,
  churches: readonly string[],
): Question[] {
  const questions: Question[] = [
    { path: '/v1/churches?limit=100', by: 'operator' },
    { path: '/v1/abuse/blocks', by: 'operator' },
  ];
  const roles = ['administrator', 'treasurer', 'approver', 'auditor'];
  for (const slug of churches) {
    const church = `/v1/churches/${slug}`;
    questions.push({ path: `${church}/form`, by: 'nobody' });
    for (const role of roles) {
      const by = `${role}@${slug}`;
      questions.push({ path: '/v1/auth/me', by }, { path: church, by });
      questions.push({ path: `${church}/claims?limit=100`, by }, { path: `${church}/exports`, by });
    }
    const by = `administrator@${slug}`;
    for (const list of [
      'people',
      'cost-centres',
      'finance-addresses',
      'webhooks',
      'api-tokens',
      'support-access',
    ])
      questions.push({ path: `${church}/${list}`, by });
    questions.push({ path: `${church}/audit-log?limit=100`, by });
  }
  for (const [name, { id, slug }] of Object.entries(claims)) {
    questions.push({ path: `/v1/claims/${id}`, by: `claim ${name}` });
    questions.push({ path: `/v1/churches/${slug}/claims/${id}`, by: `administrator@${slug}` });
  }
  return questions;
}

/** Names of fields that every call makes again, or that tell when somebody last came. */
const passing = new Set(['requestId', 'lastUsedAt']);

function plain(value: unknown): unknown {
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return '(moment)';
    return /^[0-9a-f]{64}$/.test(value) ? '(hash)' : value;
  }
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !passing.has(name))
      .map(([name, inner]) => [name, plain(inner)]),
  );
}

function withoutDays(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\d(?!\d)/g, '(day)');
}
