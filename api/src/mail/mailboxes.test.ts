import { afterAll, beforeAll, expect, test } from 'vitest';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { isSameMailbox, mailboxOf, storedAddress } from './mailboxes.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
});
afterAll(() => installation.close());

/** Addresses, and the mailbox of each. */
const mailboxes: Record<string, string> = {
  'anna@church.example': 'anna@church.example',
  'Anna@CHURCH.example': 'anna@church.example',
  'anna+kerk@church.example': 'anna@church.example',
  'anna+a+b@church.example': 'anna@church.example',
  'a.nna@church.example': 'a.nna@church.example',
  '+anna@church.example': '+anna@church.example',
  '++anna@church.example': '+@church.example',
  'A.n.n.a+x@gmail.com': 'anna@gmail.com',
  'anna@googlemail.com': 'anna@gmail.com',
  'an.na@googlemail.com': 'anna@gmail.com',
  'an-na@gmail.com': 'an-na@gmail.com',
  'an-n_a.x+y@protonmail.com': 'annax@proton.me',
  'annax@pm.me': 'annax@proton.me',
  'anna.x@me.com': 'anna.x@icloud.com',
  'anna@mac.com': 'anna@icloud.com',
  'anna@xn--bcher-kva.example': 'anna@xn--bcher-kva.example',
};

test('every spelling of a mailbox is that mailbox, for the code and for the database alike', async () => {
  for (const [address, mailbox] of Object.entries(mailboxes)) {
    expect([address, mailboxOf(address)]).toEqual([address, mailbox]);
    const { rows } = await installation.context.database.knex.raw<{ rows: [{ box: string }] }>(
      'select mailbox_of(?) as box',
      [address],
    );
    expect([address, rows[0].box]).toEqual([address, mailbox]);
  }
});

test('a domain is the same one in Unicode, in capitals and in ASCII', () => {
  expect(storedAddress('Anna+x@BÜCHER.example')).toBe('anna+x@xn--bcher-kva.example');
  expect(isSameMailbox('anna@bücher.example', 'anna+x@xn--bcher-kva.example')).toBe(true);
  expect(isSameMailbox('anna@bücher.example', 'anna@bucher.example')).toBe(false);
});
