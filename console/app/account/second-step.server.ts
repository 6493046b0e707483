import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import { config } from '../server/config.server.ts';
import { safeReturnTo } from '../server/return-to.server.ts';

const schema = z.object({ challenge: z.string(), returnTo: z.string().transform(safeReturnTo) });

/** A sign-in between its two steps. */
export type SecondStep = z.infer<typeof schema>;

/** The sign-in that waits for its second step in this browser. */
export async function readSecondStep(request: Request): Promise<SecondStep | undefined> {
  return schema.safeParse(await cookie().parse(request.headers.get('cookie'))).data;
}

/** The Set-Cookie line that keeps a sign-in between its steps, or ends it. */
export function secondStepCookie(step: SecondStep | null): Promise<string> {
  return step ? cookie().serialize(step) : cookie().serialize('', { maxAge: 0 });
}

function cookie() {
  const secure = config().PUBLIC_CONSOLE_URL.startsWith('https:');
  return createCookie('penning-second-step', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/sign-in',
    secure,
    maxAge: 10 * 60,
  });
}
