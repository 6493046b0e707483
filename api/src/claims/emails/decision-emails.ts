import type { Context } from '../../context/context.ts';
import {
  approvedMessage,
  rejectedMessage,
  reopenedMessage,
  returnedMessage,
  type DecidedMail,
} from './decision-messages.ts';
import type { Message } from '../../mail/layout/message.ts';
import type { EmailDefinition, EmailDefinitions } from '../../mail/mailer.ts';
import { claimantLayout, mailFacts, tellClaimantBounced } from './claim-emails.ts';
import { findConfirmed } from '../core/access.ts';
import { Decision } from '../core/model.ts';

/** Kinds of email about a decision. */
export type DecisionMailKind = 'claim-approved' | 'claim-returned' | 'claim-rejected' | 'claim-reopened';

/** Emails to the claimant about a decision; none any more once the claim was corrected after it. */
export function decisionEmails(context: Context): EmailDefinitions<DecisionMailKind> {
  const define = (compose: (mail: DecidedMail, decision: Decision) => Message): EmailDefinition => ({
    async write(trx, mail) {
      const decision = await Decision.query(trx).findById(mail.decisionId ?? '');
      const claim = await findConfirmed(trx, mail.claimId ?? '');
      if (!decision || !claim || decision.round !== claim.round) return undefined;
      const { envelope, layout } = await claimantLayout(context, trx, claim);
      const facts = await mailFacts(trx, claim);
      return { ...compose({ ...facts, ...layout, said: decision.words }, decision), ...envelope };
    },
    tellBounced: tellClaimantBounced,
  });
  return {
    'claim-approved': define((mail, { lowered }) =>
      approvedMessage({
        ...mail,
        items: mail.items.map((item) => {
          const less = lowered.find((one) => one.itemId === item.id);
          return {
            ...item,
            approvedCents: less?.approvedCents ?? item.amountCents,
            loweredBecause: less?.because ?? '',
          };
        }),
      }),
    ),
    'claim-returned': define(returnedMessage),
    'claim-rejected': define(rejectedMessage),
    'claim-reopened': define(reopenedMessage),
  };
}
