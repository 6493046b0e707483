import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../platform/config.ts';
import type { Database, Transaction } from '../platform/database.ts';
import type { JobHandler } from '../platform/jobs.ts';
import { holdIfBounced, noteBounce, refusalIn } from './bounces.ts';
import { Mail, type MailKind } from './outbox.ts';

/** A mail ready to go. */
export interface Letter {
  to: { name?: string; address: string };
  /** Shown as the sender's name; the address is the installation's. */
  fromName: string;
  replyTo: { name?: string; address: string }[];
  subject: string;
  text: string;
  html: string;
  /** Asks its address to confirm itself: sent to a refused address too, which may be right by now. */
  asksToConfirm?: boolean;
  attachments?: { filename: string; content: Buffer; contentType: string }[];
}

/** Writes the letter of a queued mail from fresh rows; undefined when there is nothing to say any more. */
export type LetterWriter = (trx: Transaction, mail: Mail) => Promise<Letter | undefined>;

/** Sends letters by SMTP. */
export class Postman {
  readonly #transport: Transporter;
  readonly #from: string;

  constructor(config: Pick<Config, 'SMTP_URL' | 'MAIL_FROM'>) {
    this.#from = /<?([^<>@\s]+@[^<>@\s]+?)>?\s*$/.exec(config.MAIL_FROM)?.[1] ?? config.MAIL_FROM;
    this.#transport = createTransport({
      url: config.SMTP_URL,
      pool: true,
      maxConnections: 3,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Hands a letter to the mail server; throws when the server does not take it. */
  async send(id: string, letter: Letter): Promise<void> {
    const domain = this.#from.split('@')[1] ?? 'localhost';
    await this.#transport.sendMail({
      messageId: `<${id}@${domain}>`,
      from: { name: oneLine(letter.fromName), address: this.#from },
      to: { name: oneLine(letter.to.name ?? ''), address: letter.to.address },
      replyTo: letter.replyTo.map(({ name, address }) => ({ name: oneLine(name ?? ''), address })),
      subject: oneLine(letter.subject),
      text: letter.text,
      html: letter.html,
      attachments: letter.attachments,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  }

  /** Ends the connections to the mail server. */
  close(): void {
    this.#transport.close();
  }
}

/** Nobody gets a second header line into a mail. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim();
}

/** Tells a church's people that the address of a mail is refused; in the transaction that notes it. */
export type BounceTeller = (trx: Transaction, mail: Mail) => Promise<void>;

/**
 * The job that sends a queued mail once: it is marked after the server took it, so that a crash repeats, never loses.
 * A mail to an address that was refused waits until somebody says that the address is right.
 */
export function mailSender(
  database: Database,
  postman: Postman,
  writers: Record<MailKind, LetterWriter>,
  bounceTellers: Partial<Record<MailKind, BounceTeller>>,
): JobHandler<'send-mail'> {
  return async ({ churchId, mailId }) => {
    const written = await database.inChurch(churchId, async (trx) => {
      const mail = await Mail.query(trx).findById(mailId);
      const letter = mail && !mail.sentAt ? await writers[mail.kind](trx, mail) : undefined;
      if (!mail || !letter) return undefined;
      if (!letter.asksToConfirm && (await holdIfBounced(trx, mail, letter.to.address))) return undefined;
      return { mail, letter };
    });
    if (!written) return;
    const { mail, letter } = written;
    try {
      await postman.send(mailId, letter);
    } catch (error) {
      const replyCode = refusalIn(error, mail.createdAt);
      if (replyCode === undefined) throw error;
      await database.inChurch(churchId, async (trx) => {
        const news = await noteBounce(trx, mail, letter.to.address, replyCode);
        if (news) await bounceTellers[mail.kind]?.(trx, mail);
      });
      return;
    }
    await database.inChurch(churchId, (trx) =>
      Mail.query(trx).patch({ sentAt: new Date() }).where({ id: mailId }),
    );
  };
}
