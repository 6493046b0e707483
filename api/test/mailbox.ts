import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { patience } from './patience.ts';

/** A real SMTP server that keeps what it gets. */
export class Mailbox {
  readonly mails: ParsedMail[] = [];
  /** While set, every mail is refused with this SMTP answer. */
  refuseWith: { responseCode: number; message: string } | undefined;
  /** Refused recipients, in small letters, with the SMTP reply code of each. */
  readonly refused = new Map<string, number>();
  /** Every accepted mail as it came over the wire. */
  readonly raw: Buffer[] = [];
  /** To whom each accepted mail went, in small letters. */
  readonly envelopes: string[][] = [];
  /** Time that the server takes before it answers to a mail. */
  answerAfterMs = 0;
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => {
        const responseCode = this.refused.get(address.toLowerCase());
        done(responseCode ? Object.assign(new Error('not here'), { responseCode }) : undefined);
      },
      onData: (stream, { envelope }, done) => {
        buffer(stream)
          .then(async (raw) => {
            const mail = await simpleParser(raw);
            const { refuseWith } = this;
            if (refuseWith) return done(Object.assign(new Error(refuseWith.message), refuseWith));
            this.raw.push(raw);
            this.envelopes.push(envelope.rcptTo.map(({ address }) => address.toLowerCase()));
            this.mails.push(mail);
            setTimeout(done, this.answerAfterMs);
          })
          .catch(done);
      },
    });
  }

  /** Listens on a free port of the loopback. */
  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    mailbox.#server.listen(0, '127.0.0.1');
    await once(mailbox.#server.server, 'listening');
    return mailbox;
  }

  get url(): string {
    const address = this.#server.server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  /** Mails to an address so far. */
  to(address: string): ParsedMail[] {
    return this.mails.filter((mail) => recipients(mail).includes(address.toLowerCase()));
  }

  /** Waits for the n-th mail to an address, or for the n-th whose text matches. */
  waitFor(address: string, count = 1, text = /(?:)/): Promise<ParsedMail> {
    const find = () => this.to(address).filter((one) => text.test(one.text ?? ''))[count - 1];
    return this.#wait(find, `mail ${count} to ${address}`);
  }

  /** Waits for the mail to an address whose subject has these words; mails may overtake each other. */
  waitForSubject(address: string, words: string): Promise<ParsedMail> {
    const find = () => this.to(address).find((mail) => mail.subject?.includes(words));
    return this.#wait(find, `mail “${words}” to ${address}`);
  }

  async #wait(find: () => ParsedMail | undefined, what: string): Promise<ParsedMail> {
    const deadline = Date.now() + patience(15_000);
    while (Date.now() < deadline) {
      const mail = find();
      if (mail) return mail;
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error(`${what} did not come`);
  }

  close(): Promise<void> {
    return new Promise((done) => this.#server.close(() => done()));
  }
}

function recipients(mail: ParsedMail): string[] {
  return [mail.to ?? []]
    .flat()
    .flatMap((header) => header.value.map((one) => one.address?.toLowerCase() ?? ''));
}
