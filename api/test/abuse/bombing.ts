import { submitClaim } from '@penning/contract/claims';
import { ApiProblem } from '@penning/contract/client';
import type { ErrorCode } from '@penning/contract/error-codes';
import { buildChurch, clientOf, type BuiltChurch } from '../builders.ts';
import { insertDraft, mileageFor, type Draft } from '../claims.ts';
import type { Installation } from '../installation.ts';

/** Outcome of one attempt: its claim, and the refusal if there was one. */
export interface Attempt {
  built: BuiltChurch;
  draft: Draft;
  refusal: ErrorCode | undefined;
  /** `Retry-After` in seconds. */
  retryAfter: number | undefined;
}

/** Submits a claim in somebody's name; the draft is there already, as if the attacker had paid for it. */
export async function submitInNameOf(
  installation: Installation,
  built: BuiltChurch,
  victim: string,
): Promise<Attempt> {
  const draft = await insertDraft(installation, built);
  const attempt = { built, draft, refusal: undefined, retryAfter: undefined };
  const response = await fetch(`${installation.url}/v1/claims/${draft.id}/submit`, {
    method: 'POST',
    headers: { authorization: `Bearer ${draft.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(mileageFor(built, victim)),
  });
  if (response.ok) return attempt;
  const { code } = (await response.json()) as { code: ErrorCode };
  const retryAfter = response.headers.get('retry-after');
  return { ...attempt, refusal: code, retryAfter: retryAfter === null ? undefined : Number(retryAfter) };
}

/** Bombs one address through several churches, several claims each, all at the same time. */
export async function bomb(
  installation: Installation,
  victims: string[],
  { churches, claimsEach }: { churches: number; claimsEach: number },
): Promise<Attempt[]> {
  const built = await Promise.all(Array.from({ length: churches }, () => buildChurch(installation)));
  const attempts = built.flatMap((church) => Array.from({ length: claimsEach }, () => church));
  return Promise.all(
    attempts.map((church, index) => submitInNameOf(installation, church, victims[index % victims.length]!)),
  );
}

/** The code that a call was refused with; undefined when it was not. */
export async function refusalOf(call: Promise<unknown>): Promise<ErrorCode | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (error instanceof ApiProblem) return error.problem.code;
    throw error;
  }
}

/** A submitted claim whose code is on its way. */
export async function submitted(
  installation: Installation,
  built: BuiltChurch,
  email?: string,
): Promise<Draft & { email: string }> {
  const draft = await insertDraft(installation, built);
  const body = mileageFor(built, email);
  await clientOf(installation).call(submitClaim, { params: { id: draft.id }, body }, draft.token);
  return { ...draft, email: body.claimant.email };
}
