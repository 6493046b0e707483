import type { Installation } from '../installation.ts';

/** The headers that Penning's mails have, in small letters. */
export const knownHeaders = new Set([
  'from',
  'to',
  'reply-to',
  'subject',
  'message-id',
  'date',
  'mime-version',
  'auto-submitted',
  'x-auto-response-suppress',
  'content-type',
  'content-transfer-encoding',
]);

/** A mail as its bytes came over SMTP, and what a mail program makes of it. */
export interface RawMail {
  /** Names of the header lines, in small letters. */
  headers: string[];
  /** Everybody to whom it went, by the envelope. */
  recipients: string[];
  subject: string;
  text: string;
  html: string;
  fileNames: string[];
}

/** The mails that went to an address, headers read from the bytes themselves. */
export function rawMailsTo({ mailbox }: Installation, email: string): RawMail[] {
  return mailbox.mails.flatMap((mail, index) => {
    const recipients = mailbox.envelopes[index] ?? [];
    if (!recipients.includes(email.toLowerCase())) return [];
    const [head = ''] = (mailbox.raw[index] ?? Buffer.alloc(0)).toString('latin1').split('\r\n\r\n');
    const lines = head.split('\r\n').filter((line) => !/^[ \t]/.test(line));
    return {
      headers: lines.map((line) => line.split(':')[0]!.toLowerCase()),
      recipients,
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: String(mail.html),
      fileNames: mail.attachments.map(({ filename }) => filename ?? ''),
    };
  });
}
