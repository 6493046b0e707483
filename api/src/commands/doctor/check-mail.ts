import { resolveTxt, resolve4, resolve6, resolveCname } from 'node:dns/promises';
import { createTransport } from 'nodemailer';
import type { Config } from '../../platform/config.ts';
import { ok, problem, reasonOf, warning, type Finding } from './finding.ts';

/** Signs in to the mail server without sending anything, and looks at the DNS records of the sender's domain. */
export async function checkMail(
  config: Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'DKIM_SELECTORS'>,
): Promise<Finding[]> {
  const domain = /@([^<>@\s]+?)>?\s*$/.exec(config.MAIL_FROM)?.[1]?.toLowerCase() ?? '';
  const sign = await checkServer(config.SMTP_URL);
  // Names that exist on one machine only have no public records.
  if (!domain.includes('.') || /\.(localhost|test|local|example|internal)$/.test(domain))
    return [
      sign,
      warning(
        'Sender',
        `${domain} is no public domain`,
        'Set MAIL_FROM to an address that people can answer.',
      ),
    ];
  return [
    sign,
    await checkSpf(domain),
    await checkDmarc(domain),
    ...(await checkDkim(domain, config.DKIM_SELECTORS)),
  ];
}

async function checkServer(url: string): Promise<Finding> {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 10_000,
  });
  try {
    await transport.verify();
    return ok('Mail server', 'takes our sign-in');
  } catch (error) {
    const says = `does not take our sign-in (${reasonOf(error)})`;
    return problem(
      'Mail server',
      says,
      'Check SMTP_URL: host, port 587 (smtp://) or 465 (smtps://), user and password with special characters percent-encoded. Many providers block port 25.',
    );
  } finally {
    transport.close();
  }
}

async function checkSpf(domain: string): Promise<Finding> {
  const found = (await texts(domain)).find((text) => text.startsWith('v=spf1'));
  return found
    ? ok('SPF', `${domain} has a record`)
    : warning(
        'SPF',
        `${domain} has no record`,
        `Add TXT ${domain} "v=spf1 include:YOUR-PROVIDER ~all", or mails land among spam.`,
      );
}

async function checkDmarc(domain: string): Promise<Finding> {
  const found = (await texts(`_dmarc.${domain}`)).find((text) => text.startsWith('v=DMARC1'));
  return found
    ? ok('DMARC', `${domain} has a policy`)
    : warning('DMARC', `${domain} has no policy`, `Add TXT _dmarc.${domain} "v=DMARC1; p=quarantine".`);
}

async function checkDkim(domain: string, selectors: string | undefined): Promise<Finding[]> {
  if (!selectors)
    return [
      warning(
        'DKIM',
        'not looked at',
        'Set DKIM_SELECTORS to the selectors of your mail provider, with commas between.',
      ),
    ];
  const names = selectors.split(',').map((one) => `${one.trim()}._domainkey.${domain}`);
  return Promise.all(
    names.map(async (name) => {
      const there = (await texts(name)).length > 0 || (await aliases(name)).length > 0;
      return there
        ? ok('DKIM', `${name} is there`)
        : problem(
            'DKIM',
            `${name} is missing`,
            'Add the record that your mail provider shows for this domain.',
          );
    }),
  );
}

/** Addresses of a public name, none when it does not exist. */
export async function addressesOf(name: string): Promise<string[]> {
  const found = await Promise.all([resolve4(name), resolve6(name)].map((one) => one.catch(() => [])));
  return found.flat();
}

async function texts(name: string): Promise<string[]> {
  return (await resolveTxt(name).catch(() => [])).map((parts) => parts.join(''));
}

async function aliases(name: string): Promise<string[]> {
  return resolveCname(name).catch(() => []);
}
