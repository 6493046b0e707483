import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { hasCode } from './lock.mjs';

/** @typedef {'CONSOLE_PORT' | 'API_PORT' | 'DEMO_PORT' | 'SMTP_PORT' | 'INBOX_PORT'} PortName */
/** @typedef {Record<PortName, number>} Ports */
/** @typedef {{ environment: Record<string, string>, ports: Ports }} Settings */

/** @type {Ports} */
const defaultPorts = {
  CONSOLE_PORT: 3000,
  API_PORT: 4000,
  DEMO_PORT: 4200,
  SMTP_PORT: 1025,
  INBOX_PORT: 1080,
};

/** A mistake of the person at the keyboard: shown as it is, without a stack. */
export class Refusal extends Error {}

/** The environment, over an optional `.env` at the root; an empty value counts as not set. @param {string} root @param {NodeJS.ProcessEnv} [actual] @returns {Settings} */
export function readSettings(root, actual = process.env) {
  /** @type {Record<string, string>} */
  const environment = {};
  for (const [name, value] of Object.entries({ ...readEnvFile(root), ...actual })) {
    if (value !== undefined && value !== '') environment[name] = value;
  }
  const problems = [];
  const ports = { ...defaultPorts };
  for (const name of portNames(defaultPorts)) {
    const text = environment[name];
    if (text === undefined) continue;
    const port = Number(text);
    if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
      problems.push(`${name}=${text} is not a port (1 to 65535).`);
    else ports[name] = port;
  }
  if (problems.length > 0) throw new Refusal(problems.join('\n'));
  return { environment, ports };
}

/** @param {string} root @returns {Record<string, string | undefined>} */
function readEnvFile(root) {
  try {
    return parseEnv(readFileSync(join(root, '.env'), 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return {};
    throw error;
  }
}

/** The ports that will be listened on: with an own mail server there is no catcher. @param {Settings} settings @returns {Partial<Ports>} */
export function wantedPorts({ environment, ports }) {
  if (environment['SMTP_URL'] === undefined) return ports;
  const { CONSOLE_PORT, API_PORT, DEMO_PORT } = ports;
  return { CONSOLE_PORT, API_PORT, DEMO_PORT };
}

/** One line for every port that cannot be had. @param {Partial<Ports>} ports @returns {Promise<string[]>} */
export async function portProblems(ports) {
  /** @type {Map<number, PortName>} */
  const seen = new Map();
  const lines = [];
  for (const name of portNames(ports)) {
    const port = ports[name] ?? 0;
    const other = seen.get(port);
    seen.set(port, name);
    const problem = other ? `is also ${other}` : await tryPort(port);
    if (problem)
      lines.push(`Port ${port} ${problem}: set ${name} to another one, for example ${name}=${port + 100}.`);
  }
  return lines;
}

/** @param {Partial<Ports>} ports @returns {PortName[]} */
function portNames(ports) {
  return /** @type {PortName[]} */ (Object.keys(ports));
}

/** Tries both loopback addresses, as a browser may take either for "localhost". @param {number} port @returns {Promise<string | undefined>} */
async function tryPort(port) {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await bind(port, host);
    if (code === 'EADDRINUSE') return 'is taken by another program';
    if (code === 'EACCES') return 'may be used by root only';
    if (code && host === '127.0.0.1') return `cannot be used (${code})`;
  }
  return undefined;
}

/** @param {number} port @param {string} host @returns {Promise<string | undefined>} */
function bind(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve(error.code ?? error.message),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** Returns so many ports of 127.0.0.1 that are free now, all different. @param {number} count @returns {Promise<number[]>} */
export async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return /** @type {Promise<import('node:net').Server>} */ (
        new Promise((resolve, reject) => {
          server.once('error', reject);
          server.listen({ port: 0, host: '127.0.0.1' }, () => resolve(server));
        })
      );
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
