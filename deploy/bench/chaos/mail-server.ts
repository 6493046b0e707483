import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** Behaviour of the mail server: as it should be, a refusal of recipients with this code, or a fault of its own. */
export type Mood = 'well' | 421 | 451 | 550 | 'hangs' | 'cuts after DATA' | 'slow';

/** A message that the server took, for one recipient. */
export interface Taken {
  to: string;
  subject: string;
  messageId: string;
  at: number;
}

/** Milliseconds by which a slow server thinks about every message. */
const slowMs = 3_000;

/** Mail server that can be ill. */
export class MailServer {
  mood: Mood = 'well';
  readonly taken: Taken[] = [];
  readonly #server: SMTPServer;

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      // Who waits for an answer that never comes must not keep the script from ending.
      closeTimeout: 1_000,
      onRcptTo: (_address, _session, answer) => {
        const { mood } = this;
        if (mood === 'hangs') return;
        answer(typeof mood === 'number' ? refusal(mood) : null);
      },
      onData: (stream, session, answer) => {
        // A sender that was killed breaks off in the middle of its message.
        void simpleParser(stream).then(
          (mail) => this.#receive(mail, session, answer),
          () => undefined,
        );
      },
    });
    this.#server.on('error', () => undefined);
  }

  /** Listens on a free port of the loopback; resolves with its URL. */
  async start(): Promise<string> {
    const listener = this.#server.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    return `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  }

  /** Resolves with what a recipient's messages say, oldest first. */
  to(address: string): Taken[] {
    return this.taken.filter(({ to }) => to === address);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }

  async #receive(mail: ParsedMail, session: SMTPServerSession, answer: () => void): Promise<void> {
    if (this.mood === 'hangs') return;
    if (this.mood === 'slow') await sleep(slowMs);
    for (const { address: to } of session.envelope.rcptTo)
      this.taken.push({ to, subject: mail.subject ?? '', messageId: mail.messageId ?? '', at: Date.now() });
    // The message is kept, and the sender cannot know: the one case in which a message may come twice.
    if (this.mood === 'cuts after DATA') this.#cut(session);
    else answer();
  }

  #cut(session: SMTPServerSession): void {
    for (const connection of this.#server.connections)
      if (connection.session.id === session.id) connection.close();
  }
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error(responseCode === 550 ? 'No such mailbox' : 'Try again later'), {
    responseCode,
  });
}
