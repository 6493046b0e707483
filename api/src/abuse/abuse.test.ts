import { afterAll, beforeAll, describe } from 'vitest';
import { attackForms } from '../../test/abuse/form-attacks.ts';
import { attackMailboxes } from '../../test/abuse/mailbox-attacks.ts';
import { attackReaders } from '../../test/abuse/payload-attacks.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';

// The three holes that the predecessor's own documents name, in their words; each test is an attack over HTTP and SMTP.

let installation: Installation;
beforeAll(async () => {
  // As behind a load balancer, so that tests can come from many addresses.
  installation = await startInstallation({ environment: { TRUST_PROXY: '1' } });
});
afterAll(() => installation.close());

describe('“Malicious users can send unwanted emails, with pictures included, to both the finance team and the email address given in the form.”', () => {
  attackMailboxes(() => installation);
});

describe('“Forms can be submitted without limits, resulting in possible service interruptions as well as increased hosting costs.”', () => {
  attackForms(() => installation);
});

describe("“Steganographic attacks: […] it's theoretically possible to upload an image which contains malicious code whithout being detected by the browser or the backend validation. The malicious code, in theory, could affect the backend server but also the computers of the recepients of the emails.”", () => {
  attackReaders(() => installation);
});
