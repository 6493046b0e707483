import {
  beginTwoFactor,
  confirmTwoFactor,
  disableTwoFactor,
  readTwoFactor,
  replaceRecoveryCodes,
} from '@penning/contract/account-security';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { apiOf } from '../server/api.server.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { DoneNotice } from '../ui/done-notice.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { OwnPasswordForm } from '../account/own-password-form.tsx';
import { RecoveryCodes } from '../account/recovery-codes.tsx';
import { TwoFactorSetUp } from '../account/two-factor-set-up.tsx';
import { doneAt, refusedForm, textOf } from '../server/forms.server.ts';
import { refusedAs, type RefusedForm } from '../page-data/refused-form.ts';
import { answerWith } from '../server/responses.server.ts';
import { unlessRefused } from '../page-data/revalidation.ts';
import { useTexts } from '../texts/texts.ts';

/** Loads the state of the second step. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return apiOf(request, context).read(readTwoFactor, {});
}

/** Keeps what is loaded when a form is refused. */
export const shouldRevalidate = unlessRefused;

/** Result of one of the page's forms. */
interface Outcome {
  refused?: RefusedForm;
  setUp?: { secret: string; otpauthUrl: string; qrSvg: string };
  recoveryCodes?: string[];
}

/** Sets the second step up, turns it off, or makes new recovery codes; what is secret is shown this one time. */
export async function action({ request, context }: ActionFunctionArgs) {
  const api = apiOf(request, context);
  const form = await request.formData();
  const body = { password: textOf(form, 'password') };
  switch (textOf(form, 'intent')) {
    case 'begin': {
      const begun = await api.attempt(beginTwoFactor, { body });
      if (!begun.done) return refusedForm(begun.problem, form, ['password']);
      return answerWith<Outcome>({ setUp: begun.answer });
    }
    case 'confirm': {
      const confirmed = await api.attempt(confirmTwoFactor, { body: { code: textOf(form, 'code') } });
      if (!confirmed.done) return refusedForm(confirmed.problem, form, ['code']);
      return answerWith<Outcome>(confirmed.answer);
    }
    case 'codes': {
      const made = await api.attempt(replaceRecoveryCodes, { body });
      if (!made.done) return refusedForm(made.problem, form, ['password']);
      return answerWith<Outcome>(made.answer);
    }
    default: {
      const disabled = await api.attempt(disableTwoFactor, { body });
      if (!disabled.done) return refusedForm(disabled.problem, form, ['password']);
      return doneAt('/profile/two-factor', 'off');
    }
  }
}

export default function SecondStepSettings() {
  const { t } = useTexts();
  const { enabled, recoveryCodesLeft } = useLoaderData<typeof loader>();
  const { refused, setUp, recoveryCodes } = outcomeOf(useActionData<typeof action>());
  const church = useSearchParams()[0].get('church');
  const labels = { password: t.account.ownPassword, code: t.account.code };
  if (recoveryCodes) return <RecoveryCodes codes={recoveryCodes} church={church} />;
  if (setUp && !enabled) return <TwoFactorSetUp setUp={setUp} refused={refused} />;
  return (
    <section className="section" aria-labelledby="section">
      <DoneNotice texts={{ off: t.account.twoFactorOff }} />
      <h2 id="section">{t.account.sections.twoFactor}</h2>
      {church !== null && !enabled ? <p className="question">{t.account.churchWants}</p> : null}
      <p className="lead">{enabled ? t.account.twoFactorIsOn(recoveryCodesLeft) : t.account.twoFactorLead}</p>
      {enabled ? (
        <>
          <Disclosure label={t.account.newCodes} open={refused?.intent === 'codes'}>
            <FormErrors form={refusedAs(refused, 'codes')} labels={labels} scope="codes" />
            <OwnPasswordForm intent="codes" label={t.account.newCodes} form={refusedAs(refused, 'codes')} />
          </Disclosure>
          <Disclosure label={t.account.turnOff} bad open={refused?.intent === 'off'}>
            <FormErrors form={refusedAs(refused, 'off')} labels={labels} scope="off" />
            <OwnPasswordForm intent="off" label={t.account.turnOff} form={refusedAs(refused, 'off')} bad />
          </Disclosure>
        </>
      ) : (
        <>
          <FormErrors form={refused} labels={labels} scope="begin" />
          <OwnPasswordForm intent="begin" label={t.account.setUp} form={refused} />
        </>
      )}
    </section>
  );
}

/** A refused code comes back with what the page needs to show the QR code again. */
function outcomeOf(data: RefusedForm | Outcome | undefined): Outcome {
  if (!data || !('errors' in data)) return data ?? {};
  const [secret, otpauthUrl, qrSvg] = ['secret', 'otpauthUrl', 'qrSvg'].map((name) => data.values[name]?.[0]);
  const setUp = secret && otpauthUrl && qrSvg ? { secret, otpauthUrl, qrSvg } : undefined;
  return { refused: data, setUp };
}
