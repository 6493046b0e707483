import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { loginTwoFactor } from '@penning/contract/account-security';
import { login, resetPassword } from '@penning/contract/accounts';
import { ApiProblem } from '@penning/contract/client';
import { confirmFinanceAddress } from '@penning/contract/church-settings';
import { listClaims, submitClaim, viewClaim, withdrawClaim } from '@penning/contract/claims';
import * as decisions from '@penning/contract/decisions';
import { exportClaims } from '@penning/contract/exports';
import { joinByInvitation, readInvitation } from '@penning/contract/invitations';
import { blockAddress, forgetDevices } from '@penning/contract/mail-links';
import { clientOf } from '../builders.ts';
import type { Installation } from '../installation.ts';
import { refusedAs } from '../refusals.ts';
import { facts } from './load.ts';
import { linkTo, password } from './make-churches.ts';
import { approve, codeTo, confirm, itemsFor, makeDraft, submit } from './make-claims.ts';

interface Taken {
  installation: Installation;
  tokens: Readonly<Record<string, string>>;
}

const [grace] = facts.churches;
const { claims } = facts;

/** Tests that everybody goes on where they were, with what they hold from before. */
export function goOn(taken: () => Taken): void {
  const call: ReturnType<typeof clientOf>['call'] = (...given) =>
    clientOf(taken().installation).call(...given);
  const by = (role: string) => ({ accessToken: taken().tokens[`${role}@${grace!.slug}`] ?? '' });
  const statusOf = async ({ id, token }: { id: string; token: string }) =>
    (await call(viewClaim, { params: { id } }, token)).status;

  test('a draft from before is submitted with its token and receipt, and its number is the next', async () => {
    const { installation } = taken();
    const wish = { email: 'draft@example.org', receiptIds: [facts.receipts.clean] };
    const claim = await submit(installation, grace!, claims.draft, wish);
    await confirm(installation, claim, await codeTo(installation, wish.email));
    const view = await call(viewClaim, { params: { id: claim.id } }, claim.token);
    expect(view).toMatchObject({ status: 'submitted', receipts: [{ state: 'clean' }] });
    const { claims: all } = await call(
      listClaims,
      { params: { slug: grace!.slug }, query: { limit: 100 } },
      by('administrator').accessToken,
    );
    const year = view.reference?.split('-')[1] ?? '';
    const numbers = all.flatMap(({ reference }) =>
      reference?.includes(`-${year}-`) ? Number(reference.split('-')[2]) : [],
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
    expect(view.reference).toBe(`GRG-${year}-${String(numbers.length).padStart(4, '0')}`);
  });

  test('the code that was mailed before confirms, and so does the one that waited', async () => {
    const { installation } = taken();
    await confirm(installation, claims.unconfirmed, facts.code);
    expect(await statusOf(claims.unconfirmed)).toBe('submitted');
    const waited = await codeTo(installation, claims.unconfirmedWaits.email);
    await confirm(installation, claims.unconfirmedWaits, waited);
    expect(await statusOf(claims.unconfirmedWaits)).toBe('submitted');
  });

  test('a remembered device needs no code, until the link in its mail forgets it', async () => {
    const { installation } = taken();
    const { email, token: deviceToken } = facts.rememberedDevice;
    const submitFromDevice = async () => {
      const { id, token } = await makeDraft(installation, grace!.slug);
      const body = {
        claimant: { name: 'Anna de Vries', email },
        payee: { iban: 'NL91ABNA0417164300', accountHolder: 'A. de Vries' },
        items: itemsFor(grace!, {}),
        note: '',
        language: 'nl' as const,
        deviceToken,
      };
      return (await call(submitClaim, { params: { id }, body }, token)).status;
    };
    expect(await submitFromDevice()).toBe('submitted');
    expect(await call(forgetDevices, { body: { token: facts.forgetLink } })).toMatchObject({ forgotten: 1 });
    expect(await submitFromDevice()).toBe('unconfirmed');
  });

  test('the link "that wasn’t me" of an older mail stops codes to its address', async () => {
    await call(blockAddress, { body: { token: facts.notMeLink } });
    const draft = await makeDraft(taken().installation, grace!.slug);
    const again = submit(taken().installation, grace!, draft, { email: claims.unconfirmed.email });
    await expect(again).rejects.toThrow('address_blocked');
  });

  test('a returned claim is corrected, a second approval completes the first, decisions go on', async () => {
    const { installation } = taken();
    const correction = { answer: 'Tien', note: '', items: itemsFor(grace!, { cents: 800 }) };
    for (const { id, token } of [claims.returned, claims.toReturn])
      await call(decisions.correctClaim, { params: { id }, body: correction }, token);
    expect(await statusOf(claims.returned)).toBe('submitted');
    await approve(installation, claims.firstApproval, by('administrator'));
    await approve(installation, claims.submitted, by('treasurer'));
    await approve(installation, claims.corrected, by('approver'));
    await approve(installation, claims.toReopen, by('administrator'), 500);
    for (const name of ['firstApproval', 'submitted', 'corrected', 'toReopen', 'toApprove'] as const)
      expect(await statusOf(claims[name]), name).toBe('approved');
    const reopening = { params: { id: claims.approved.id }, body: { reason: 'Toch niet' } };
    await call(decisions.reopenClaim, reopening, by('treasurer').accessToken);
    expect(await statusOf(claims.approved)).toBe('submitted');
    await call(withdrawClaim, { params: { id: claims.approved.id } }, claims.approved.token);
  });

  test('what was ended or is being paid stays so', async () => {
    for (const name of ['rejected', 'toReject', 'withdrawn', 'scheduled', 'paid', 'donated'] as const) {
      const { id, token } = claims[name];
      const before = await statusOf(claims[name]);
      const approving = call(
        decisions.approveClaim,
        { params: { id }, body: {} },
        by('administrator').accessToken,
      );
      await expect(approving, name).rejects.toEqual(refusedAs('claim_status_conflict'));
      if (name !== 'withdrawn')
        await expect(call(withdrawClaim, { params: { id } }, token), name).rejects.toEqual(
          refusedAs('claim_status_conflict'),
        );
      expect(await statusOf(claims[name]), name).toBe(before);
    }
  });

  test('the second factor and a recovery code from before open an account', async () => {
    const { email, deviceToken } = grace!.people.treasurer;
    const { secret, recoveryCodes } = facts.twoFactor;
    const app = new TOTP({ secret: Secret.fromBase32(secret) });
    for (const code of [app.generate(), recoveryCodes[0] ?? '']) {
      const asked: unknown = await call(login, { body: { email, password, deviceToken } }).catch(
        (error: unknown) => error,
      );
      const challenge = (asked instanceof ApiProblem && asked.problem.challenge) || '';
      const session = await call(loginTwoFactor, { body: { challenge, code, deviceToken } });
      expect(session.account.email).toBe(email);
    }
  });

  test('an API token from before reads claims and the export', async () => {
    const params = { slug: grace!.slug };
    const { claims: listed } = await call(listClaims, { params, query: { limit: 100 } }, facts.apiToken);
    expect(listed.length).toBeGreaterThan(15);
    const client = clientOf(taken().installation);
    const csv = await (await client.send(exportClaims, { params }, facts.apiToken)).text();
    expect(csv).toContain('GRG-');
  });

  test('the links in mails that waited lead on', async () => {
    const { installation } = taken();
    const invited = await linkTo(installation, 'invited@grace-groningen.example', 'invitation');
    expect(await call(readInvitation, { body: { token: invited } })).toMatchObject({ role: 'treasurer' });
    const joining = { token: invited, name: 'Nieuwe Penningmeester', password, language: 'nl' as const };
    expect(await call(joinByInvitation, { body: joining })).toMatchObject({ slug: grace!.slug });
    const address = await linkTo(installation, 'second@grace-groningen.example', 'finance-address');
    await call(confirmFinanceAddress, { body: { token: address } });
    const { email } = grace!.people.auditor;
    const token = await linkTo(installation, email, 'reset-password');
    const newPassword = 'another long password';
    await call(resetPassword, { body: { token, newPassword } });
    expect((await call(login, { body: { email, password: newPassword } })).account.email).toBe(email);
  });
}
