import { z } from 'zod';

const origin = z
  .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
  .transform((text) => new URL(text).origin);
/** Several origins, between commas or spaces. */
const origins = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
  .pipe(z.array(origin));
const secretKey = z
  .base64('must be base64')
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length >= 32, 'must hold at least 32 bytes, base64');

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  CONSOLE_PORT: z.coerce
    .number('must be a port')
    .int()
    .min(1, 'must be a port')
    .max(65_535, 'must be a port')
    .default(3000),
  PUBLIC_CONSOLE_URL: origin.default('http://localhost:3000'),
  PUBLIC_API_URL: origin.default('http://localhost:4000'),
  FURTHER_CONSOLE_URLS: origins,
  API_URL: origin.optional(),
  SECRET_KEY: secretKey,
  SECRET_KEY_PREVIOUS: secretKey.optional(),
  SIGN_UP: z.enum(['open', 'invite'], 'must be open or invite').default('invite'),
  PENNING_DEMO: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
  DRAIN_SECONDS: z.coerce.number('must be a number').int().min(0).max(60).default(0),
  TRUST_PROXY: z.coerce.number('must be a number').int().min(0).max(10).default(0),
});

/** The console's settings. */
export type Config = z.infer<typeof environment>;

/** Reads settings from environment variables; throws one error that lists every problem, a line each. */
export function parseConfig(variables: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return `  ${name}: ${given[name] === undefined ? 'is missing' : issue.message}`;
  });
  throw new Error(`The console cannot start, the environment needs mending:\n${problems.join('\n')}`);
}

function loadConfig(): Config {
  try {
    return parseConfig(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(1);
  }
}

let loaded: Config | undefined;

/** The process's settings, read once; prints every problem and exits with 1 when they do not hold. */
export function config(): Config {
  loaded ??= loadConfig();
  return loaded;
}
