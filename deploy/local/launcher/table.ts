import { relative } from 'node:path';
import type { Reservation } from '../before-install/reserve.mjs';
import { isDemo } from './processes.ts';
import { root } from '../before-install/root.mjs';
import type { Ports } from '../before-install/settings.mjs';

/** Addresses of the parts of a running Penning. */
export interface Urls {
  console: string;
  api: string;
  demo: string;
  inbox: string;
}

/** The addresses that belong to these ports. */
export function urlsOf(ports: Ports): Urls {
  const at = (port: number) => `http://localhost:${port}`;
  return {
    console: at(ports.CONSOLE_PORT),
    api: at(ports.API_PORT),
    demo: at(ports.DEMO_PORT),
    inbox: at(ports.INBOX_PORT),
  };
}

/** Returns the table of addresses that a start ends with. */
export function table({ ports, environment, dataDir }: Reservation, headline: string): string {
  const urls = urlsOf(ports);
  const signIn = isDemo({ environment })
    ? 'operator@penning.localhost / penning-demo'
    : 'the operator of ADMIN_EMAIL and ADMIN_PASSWORD (`npm run seed` makes the demo ones)';
  const rows = [
    ['Console', urls.console],
    ['  sign in as', signIn],
    ['Demo church site', urls.demo],
    ['Hosted form', `${urls.api}/c/grace-rotterdam`],
    ['API and its docs', `${urls.api}/docs`],
    [
      'Inbox',
      environment['SMTP_URL'] === undefined
        ? `${urls.inbox}  (SMTP on 127.0.0.1:${ports.SMTP_PORT})`
        : 'your own mail server (SMTP_URL)',
    ],
    ['Data and logs', relative(root, dataDir).startsWith('..') ? dataDir : relative(root, dataDir)],
  ];
  const width = Math.max(...rows.map(([label = '']) => label.length));
  const lines = rows.map(([label = '', value = '']) => `  ${label.padEnd(width)}   ${value}`);
  return ['', `  ${headline}  Ctrl-C stops it.`, '', ...lines, ''].join('\n');
}
