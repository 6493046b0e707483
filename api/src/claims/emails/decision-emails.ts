import type { Context } from '../../context/context.ts';
import {
  approvedMail,
  rejectedMail,
  reopenedMail,
  returnedMail,
  type DecidedMail,
} from './decision-messages.ts';
import type { Message } from '../../mail/layout/message.ts';
import type { LetterWriter } from '../../mail/mailer.ts';
import { claimFacts, claimantFrame } from './claim-emails.ts';
import { Claim, Decision } from '../core/model.ts';
import type { itemsOf } from '../views/claimant-view.ts';

type ClaimItems = Awaited<ReturnType<typeof itemsOf>>;
type Kind = 'claim-approved' | 'claim-returned' | 'claim-rejected' | 'claim-reopened';

/** What Penning writes to the claimant about a decision; nothing any more once the claim was corrected after it. */
export function decisionLetters(context: Context): Record<Kind, LetterWriter> {
  const write =
    (
      compose: (mail: Omit<DecidedMail, 'items'> & { items: ClaimItems }, decision: Decision) => Message,
    ): LetterWriter =>
    async (trx, mail) => {
      const decision = await Decision.query(trx).findById(mail.decisionId ?? '');
      const claim = await Claim.query(trx).findById(mail.claimId ?? '');
      if (!decision || !claim || decision.round !== claim.round) return undefined;
      const { envelope, frame } = await claimantFrame(context, trx, claim);
      const facts = await claimFacts(trx, claim);
      return { ...compose({ ...facts, ...frame, said: decision.words }, decision), ...envelope };
    };
  return {
    'claim-approved': write((mail, { lowered }) =>
      approvedMail({
        ...mail,
        paid: mail.items.map((item) => {
          const less = lowered.find((one) => one.itemId === item.id);
          return {
            approvedCents: less?.approvedCents ?? item.amountCents,
            loweredBecause: less?.because ?? '',
          };
        }),
      }),
    ),
    'claim-returned': write(returnedMail),
    'claim-rejected': write(rejectedMail),
    'claim-reopened': write(reopenedMail),
  };
}
