import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback);
const optional = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();
const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);
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
  API_PORT: port(4000),
  DEMO_PORT: port(4200),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  DATABASE_WAIT_SECONDS: z.coerce.number().min(1).max(300).default(10),
  PENNING_DATA: z.string().default('.penning'),
  PENNING_DEMO: z.enum(['0', '1']).default('0'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }),
  MAIL_FROM: z
    .string()
    .regex(/<?[^<>@\s]+@[^<>@\s]+>?$/, 'must hold an e-mail address')
    .default('Penning <claims@penning.localhost>'),
  PUBLIC_API_URL: origin.default('http://localhost:4000'),
  PUBLIC_CONSOLE_URL: origin.default('http://localhost:3000'),
  FURTHER_API_URLS: origins,
  SECRET_KEY: secretKey,
  SECRET_KEY_PREVIOUS: secretKey.optional(),
  CLOUDINARY_URL: optional,
  RECEIPTS_BUCKET: optional,
  AWS_REGION: optional,
  ADMIN_EMAIL: optional,
  ADMIN_PASSWORD: optional,
  SIGN_UP: z.enum(['open', 'invite']).default('invite'),
  RATE_LIMIT_SCALE: z.coerce.number().min(0.1).max(100).default(1),
  PROOF_OF_WORK_SCALE: z.coerce.number().min(0.01).max(20).default(1),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional,
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(60).default(0),
  DKIM_SELECTORS: optional,
  WEBHOOK_TARGETS: z.enum(['public', 'any']).default('public'),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(32).default(4),
});

/** The settings of one process. */
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
  throw new Error(`Penning cannot start, the environment needs mending:\n${problems.join('\n')}`);
}

/** The process's environment, for what examines settings instead of using them. */
export function readEnvironment(): Record<string, string | undefined> {
  return process.env;
}

/** Reads the process's settings, or prints every problem and exits with 1. */
export function loadConfig(): Config {
  try {
    return parseConfig(process.env);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
