import { setTimeout as sleep } from 'node:timers/promises';
import { Claimant } from '../../acceptance/claimant.ts';
import type { MailServer, Taken } from './mail-server.ts';
import { clumsyNetwork, type Mischief } from './network.ts';
import type { Random } from './random.ts';

/** A claim's way: when its member was answered. */
export interface Passage {
  submittedAt: number;
  codeAt: number;
  confirmedAt: number;
  reference: string;
  email: string;
}

/** Number of members who send a claim at the same time. */
const atOnce = 6;

/** Longest time for which a member tries the same call, and waits for a code. */
const givesUpAfterMs = 300_000;

/** Times that a page takes to ask again, and a person to think of another address. */
const pollMs = 500;
const changeMs = 10_000;

/** What became of all claims. */
export interface Outcome {
  passages: Passage[];
  /** Why a member gave up. */
  givenUp: string[];
  mischief: Mischief;
}

/** Sends so many claims to a church, some at a time, each over a clumsy network. */
export async function sendClaims(
  api: string,
  { count, church, mails, random }: { count: number; church: string; mails: MailServer; random: Random },
): Promise<Outcome> {
  const outcome: Outcome = { passages: [], givenUp: [], mischief: { twice: 0, late: 0, vanished: 0 } };
  const network = { send: clumsyNetwork(random, outcome.mischief), givesUpAfterMs };
  let begun = 0;
  const member = async () => {
    while (begun < count) {
      begun += 1;
      const claimant = new Claimant(api, undefined, network);
      try {
        outcome.passages.push(await sendClaim(claimant, church, mails));
      } catch (error) {
        outcome.givenUp.push(String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, member));
  return outcome;
}

async function sendClaim(claimant: Claimant, church: string, mails: MailServer): Promise<Passage> {
  await claimant.submit(church);
  const submittedAt = Date.now();
  const { subject, at: codeAt, to: email } = await findCode(claimant, mails);
  const reference = await claimant.confirm(subject.slice(0, 7).replace(/\D/g, ''));
  return { submittedAt, codeAt, confirmedAt: Date.now(), reference, email };
}

/** Waits for the mail with the code; whoever is told that the address was refused gives another one. */
async function findCode(claimant: Claimant, mails: MailServer): Promise<Taken> {
  for (const deadline = Date.now() + givesUpAfterMs; Date.now() < deadline; await sleep(pollMs)) {
    const mail = claimant.addresses
      .flatMap((address) => mails.to(address))
      .findLast(({ subject }) => /^\d{3}.?\d{3}/.test(subject));
    if (mail) return mail;
    if (await claimant.changeRefusedAddress()) await sleep(changeMs);
  }
  throw new Error(`no code came within ${givesUpAfterMs / 1000} s`);
}
