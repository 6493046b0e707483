import type { Config } from '../../platform/config.ts';
import { createLog } from '../../platform/log.ts';
import { findSandbox } from '../../sanitizer/child.ts';
import { createContext } from '../../context/create-context.ts';
import { checkDatabase } from './check-database.ts';
import { checkFiles } from './check-files.ts';
import { addressesOf, checkMail } from './check-mail.ts';
import { ok, problem, reasonOf, warning, type Finding } from './finding.ts';

/** Looks at everything that this installation needs; leaves nothing behind. */
export async function diagnose(config: Config, migrations: string): Promise<Finding[]> {
  const context = await createContext(config, createLog('silent', 'doctor'));
  try {
    const parts = await Promise.all([
      checkDatabase(config, migrations),
      checkFiles(config, context.files),
      checkDecoder(),
      checkMail(config),
      checkNames(config),
    ]);
    return [...checkSettings(config), ...parts.flat()];
  } finally {
    await context.database.close();
  }
}

function checkSettings(config: Config): Finding[] {
  const findings = [ok('Settings', 'complete')];
  if (config.NODE_ENV !== 'production') return findings;
  for (const name of ['PUBLIC_API_URL', 'PUBLIC_CONSOLE_URL'] as const)
    if (!config[name].startsWith('https:'))
      findings.push(
        warning(
          'Settings',
          `${name} is not https`,
          'Browsers of members want TLS: set it to the public https address.',
        ),
      );
  if (config.TRUST_PROXY === 0)
    findings.push(
      warning(
        'Settings',
        'TRUST_PROXY is 0',
        'Behind a load balancer or nginx set it to the number of proxies, or all visitors count as one.',
      ),
    );
  return findings;
}

async function checkDecoder(): Promise<Finding[]> {
  try {
    const { name } = await findSandbox();
    return [
      name === 'plain'
        ? warning(
            'Receipts',
            'are decoded in a plain child process',
            'Install util-linux (prlimit, setpriv, unshare).',
          )
        : ok('Receipts', `are decoded in a sandbox: ${name}`),
    ];
  } catch (error) {
    return [
      problem(
        'Receipts',
        `cannot be decoded (${reasonOf(error)})`,
        'Install Penning anew; its build is not whole.',
      ),
    ];
  }
}

async function checkNames(config: Config): Promise<Finding[]> {
  const names = new Set(
    [config.PUBLIC_API_URL, config.PUBLIC_CONSOLE_URL].map((url) => new URL(url).hostname),
  );
  return Promise.all(
    [...names]
      .filter((name) => name !== 'localhost' && !/^[\d.:[\]]+$/.test(name))
      .map(async (name) =>
        (await addressesOf(name)).length > 0
          ? ok('Names', `${name} is known`)
          : problem('Names', `${name} leads nowhere`, `Add an A or AAAA record (or an alias) for ${name}.`),
      ),
  );
}
