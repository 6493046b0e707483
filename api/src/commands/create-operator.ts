import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { email } from '@penning/contract/fields';
import { limits } from '@penning/contract/limits';
import { createOperator } from '../accounts/service.ts';
import { loadConfig } from '../platform/config.ts';
import { AppError } from '../platform/errors.ts';
import { createLog } from '../platform/log.ts';
import { createContext } from '../context/create-context.ts';

const refusals: Record<string, string> = {
  password_too_short: `The password needs at least ${limits.passwordMin} characters.`,
  password_common: 'This password is among the first that others would try.',
};

/** Asks on the terminal; what is typed as a password is not shown. */
async function ask(question: string, { hidden = false } = {}): Promise<string> {
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!hidden || chunk.toString() === question) process.stdout.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
    if (hidden) process.stdout.write('\n');
  }
}

/** Makes an operator of ADMIN_EMAIL and ADMIN_PASSWORD, or asks for what is not set. */
async function main(): Promise<void> {
  const config = loadConfig();
  const address = email.safeParse(config.ADMIN_EMAIL ?? (await ask('E-mail address: ')));
  if (!address.success) throw new Error('This is no e-mail address.');
  const password = config.ADMIN_PASSWORD ?? (await ask('Password: ', { hidden: true }));
  const context = await createContext(config, createLog(config.LOG_LEVEL, 'create-operator'));
  try {
    const made = await createOperator(context, { email: address.data, name: 'Operator', password });
    console.log(
      made === 'created'
        ? 'The operator is made.'
        : 'The account was there: it is an operator now, its password stays as it was.',
    );
  } catch (error) {
    throw error instanceof AppError ? new Error(refusals[error.code] ?? error.code) : error;
  } finally {
    await context.database.close();
  }
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
