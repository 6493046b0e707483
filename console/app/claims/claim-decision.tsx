import { Button } from '@mantine/core';
import type { ClaimForChurch } from '@penning/contract/claim';
import { formatCents } from '@penning/contract/money';
import { Form } from '@remix-run/react';
import { refusedAs, type RefusedForm } from '../page-data/refused-form.ts';
import { useTexts } from '../texts/texts.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { TextareaField, TextField } from '../ui/fields.tsx';

interface ClaimDecisionProps {
  claim: ClaimForChurch;
  refused?: RefusedForm;
}

/** Decisions that the signed-in person can take now, or the reason why somebody else does. */
export function ClaimDecision({ claim, refused }: ClaimDecisionProps) {
  const { t } = useTexts();
  const why = claim.refused.approve ?? claim.refused.return ?? claim.refused.reopen;
  if (claim.may.every((action) => action === 'note') && (!why || why === 'forbidden')) return null;
  const names = claim.approvals.map(({ name }) => name ?? t.actors.account).join(', ');
  return (
    <section className="card decision" aria-labelledby="decision">
      <h2 id="decision">{t.decisions.title}</h2>
      {claim.approvals.length > 0 && claim.status === 'submitted' ? (
        <p>{t.decisions.approved(names)}</p>
      ) : null}
      {why && why !== 'forbidden' ? <p>{t.errors[why]}</p> : null}
      {claim.ownAccount ? <p>{t.decisions.ownAccount(claim.ownAccount.names.join(', '))}</p> : null}
      {claim.may.includes('approve') ? <Approve claim={claim} refused={refused} /> : null}
      <div className="decision-ways">
        {claim.may.includes('approve') ? <ApproveLess claim={claim} refused={refused} /> : null}
        {claim.may.includes('return') ? (
          <Words claim={claim} refused={refused} intent="return" name="question" />
        ) : null}
        {claim.may.includes('reject') ? (
          <Words claim={claim} refused={refused} intent="reject" name="reason" bad />
        ) : null}
        {claim.may.includes('reopen') ? (
          <Words claim={claim} refused={refused} intent="reopen" name="reason" />
        ) : null}
      </div>
    </section>
  );
}

/** Field for the reason of who approves alone what their own account gets. */
function OwnAccountReason({ claim, refused, intent }: ClaimDecisionProps & { intent: string }) {
  const { t } = useTexts();
  if (!claim.ownAccount?.alone) return null;
  return (
    <TextareaField
      name="reason"
      label={t.decisions.ownAccountReason}
      hint={t.decisions.ownAccountHint}
      form={refusedAs(refused, intent)}
      rows={2}
      maxLength={1000}
      scope={`${intent}-`}
      required
    />
  );
}

function Approve({ claim, refused }: ClaimDecisionProps) {
  const { t, language } = useTexts();
  const cents = claim.items.reduce((sum, item) => sum + (item.approvedCents ?? item.amountCents), 0);
  const first = claim.approvalsNeeded > claim.approvals.length + 1;
  const sum = formatCents(cents, language);
  return (
    <Form method="post" className="decision-main" noValidate>
      <input type="hidden" name="round" value={claim.round} />
      {first ? <p>{claim.ownAccount ? t.decisions.ownAccountNeedsTwo : t.decisions.needsTwo}</p> : null}
      <OwnAccountReason
        claim={claim}
        refused={refused}
        intent={refusedAs(refused, 'approve-next') ? 'approve-next' : 'approve'}
      />
      <Button type="submit" name="intent" value="approve" size="md">
        {first ? t.decisions.firstOfTwo(sum) : t.decisions.approve(sum)}
      </Button>
      <Button type="submit" name="intent" value="approve-next" variant="default" size="md">
        {t.decisions.approveNext}
      </Button>
    </Form>
  );
}

function ApproveLess({ claim, refused }: ClaimDecisionProps) {
  const { t, language } = useTexts();
  const form = refusedAs(refused, 'approve-less');
  return (
    <Disclosure label={t.decisions.less} open={form !== undefined}>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="round" value={claim.round} />
        <p>{t.decisions.lessLead}</p>
        {claim.items.map((item) => (
          <div className="pair" key={item.id}>
            <TextField
              name={`amount-${item.id}`}
              label={t.decisions.amountOf(item.description, formatCents(item.amountCents, language))}
              form={form}
              stored={((item.approvedCents ?? item.amountCents) / 100).toFixed(2).replace('.', ',')}
              inputMode="decimal"
            />
            <TextField
              name={`reason-${item.id}`}
              label={t.decisions.reasonOf(item.description)}
              form={form}
              stored={item.loweredBecause}
            />
          </div>
        ))}
        <OwnAccountReason claim={claim} refused={refused} intent="approve-less" />
        <Button type="submit" name="intent" value="approve-less">
          {t.decisions.lessSubmit}
        </Button>
      </Form>
    </Disclosure>
  );
}

interface WordsProps extends ClaimDecisionProps {
  intent: 'return' | 'reject' | 'reopen';
  name: 'question' | 'reason';
  bad?: boolean;
}

function Words({ claim, refused, intent, name, bad }: WordsProps) {
  const { t } = useTexts();
  const form = refusedAs(refused, intent);
  const words = {
    return: [t.decisions.question, t.decisions.questionHint, t.decisions.returnSubmit],
    reject: [t.decisions.reason, t.decisions.reasonHint, t.decisions.rejectSubmit],
    reopen: [t.decisions.reopenReason, t.decisions.reopenHint, t.decisions.reopenSubmit],
  }[intent];
  return (
    <Disclosure label={t.decisions[intent]} bad={bad} open={form !== undefined}>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="round" value={claim.round} />
        <TextareaField
          name={name}
          label={words[0] ?? ''}
          hint={words[1]}
          form={form}
          rows={3}
          maxLength={1000}
          scope={`${intent}-`}
          required={intent !== 'reopen'}
        />
        <Button type="submit" name="intent" value={intent} variant={bad ? 'danger' : undefined}>
          {words[2]}
        </Button>
      </Form>
    </Disclosure>
  );
}
