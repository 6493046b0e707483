import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../platform/config.ts';
import type { Database, Transaction } from '../platform/database.ts';
import type { JobHandler } from '../platform/jobs.ts';
import { holdIfBounced, noteBounce, refusalIn } from './bounces.ts';
import type { Secrets } from '../platform/secrets.ts';
import { isBlocked } from './address-limits.ts';
import { isUnproven, type MailKind } from './kinds.ts';
import { Mail } from './outbox.ts';

/** A mail ready to go. */
export interface Email {
  to: { name?: string; address: string };
  /** Shown as the sender's name; the address is the installation's. */
  fromName: string;
  replyTo: { name?: string; address: string }[];
  subject: string;
  text: string;
  html: string;
  attachments?: { filename: string; content: Buffer; contentType: string }[];
}

/** Writes the email of a queued row from fresh rows; undefined when there is nothing to say any more. */
export type EmailWriter = (trx: Transaction, mail: Mail) => Promise<Email | undefined>;

/** Sends emails by SMTP. */
export class Mailer {
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

  /** Hands an email to the mail server; throws when the server does not take it. */
  async send(id: string, email: Email): Promise<void> {
    const domain = this.#from.split('@')[1] ?? 'localhost';
    await this.#transport.sendMail({
      messageId: `<${id}@${domain}>`,
      from: { name: oneLine(email.fromName), address: this.#from },
      to: { name: oneLine(email.to.name ?? ''), address: email.to.address },
      replyTo: email.replyTo.map(({ name, address }) => ({ name: oneLine(name ?? ''), address })),
      subject: oneLine(email.subject),
      text: email.text,
      html: email.html,
      attachments: email.attachments,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  }

  /** Ends the connections to the mail server. */
  close(): void {
    this.#transport.close();
  }
}

/** Keeps a header on one line, so that nobody gets a second one into a mail. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim();
}

/** Tells a church's people that the address of a mail is refused; in the transaction that notes it. */
export type BounceTeller = (trx: Transaction, mail: Mail) => Promise<void>;

/** Definition of one kind of email: its writer, and the teller of a refused address. */
export interface EmailDefinition {
  write: EmailWriter;
  tellBounced?: BounceTeller;
}

/** A feature's emails by kind. */
export type EmailDefinitions<Kind extends MailKind> = Record<Kind, EmailDefinition>;

/**
 * The job that sends a queued mail once: it is marked after the server took it, so that a crash repeats, never loses.
 * A mail to an address that was refused waits until somebody says that the address is right; one that asks a mailbox to
 * confirm something is not sent when its owner or an operator stopped such mails meanwhile.
 */
export function mailSender(
  { database, secrets }: { database: Database; secrets: Secrets },
  mailer: Mailer,
  definitions: EmailDefinitions<MailKind>,
): JobHandler<'send-mail'> {
  return async ({ churchId, mailId }) => {
    const written = await database.inChurch(churchId, async (trx) => {
      const mail = await Mail.query(trx).findById(mailId);
      const email = mail && !mail.sentAt ? await definitions[mail.kind].write(trx, mail) : undefined;
      if (!mail || !email) return undefined;
      const { address } = email.to;
      // A mail that asks an address to confirm itself goes to a refused one too: it may work by now.
      const stays = isUnproven(mail.kind)
        ? isBlocked(trx, secrets, address)
        : holdIfBounced(trx, mail, address);
      return (await stays) ? undefined : { mail, email };
    });
    if (!written) return;
    const { mail, email } = written;
    try {
      await mailer.send(mailId, email);
    } catch (error) {
      const replyCode = refusalIn(error, mail.createdAt);
      if (replyCode === undefined) throw error;
      await database.inChurch(churchId, async (trx) => {
        const news = await noteBounce(trx, mail, email.to.address, replyCode);
        if (news) await definitions[mail.kind].tellBounced?.(trx, mail);
      });
      return;
    }
    await database.inChurch(churchId, (trx) =>
      Mail.query(trx).patch({ sentAt: new Date() }).where({ id: mailId }),
    );
  };
}
