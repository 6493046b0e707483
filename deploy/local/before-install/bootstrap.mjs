// Entry of `npm start` and `npm test`. This folder runs before any package is installed, so it is plain JavaScript that
// imports nothing but Node: it installs and builds what is missing, then continues with the compiled rest in this process.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const commands = ['start', 'test', 'dev', 'build', 'seed', 'migrate', 'create-operator'];

/** Newer syntax or a missing builtin would end in a stack trace: so this check stands before every own import. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Penning needs Node 20.19 or newer, and this is ${process.version}: install a newer one from nodejs.org.`,
  );
  process.exit(1);
}

async function main() {
  const [command = '', ...args] = process.argv.slice(2);
  if (!commands.includes(command)) throw new Error(`Say one of: ${commands.join(', ')}.`);
  const { root } = await import('./root.mjs');
  process.chdir(root);
  const { reserve } = await import('./reserve.mjs');
  const runs = command === 'start' || command === 'dev';
  const reservation = runs ? await reserve(root) : undefined;
  try {
    await prepare(root, command === 'build' ? args : []);
  } catch (error) {
    reservation?.lock.release();
    throw error;
  }
  if (command === 'build') return;
  const stage = (/** @type {string} */ name) =>
    import(pathToFileURL(join(root, 'deploy/dist/local', name)).href);
  if (reservation)
    await (await stage('launcher/start.js')).runPenning(reservation, { watch: command === 'dev' });
  else if (command === 'test') process.exitCode = await (await stage('testing/test.js')).runTests(args);
  else process.exitCode = await (await stage('launcher/database.js')).runOnDatabase(command);
}

/** Installs and builds, or builds some workspaces only; a second one on the same clone waits, then finds everything done. @param {string} root @param {string[]} some */
async function prepare(root, some) {
  const { waitForLock } = await import('./lock.mjs');
  const { endTools, takeOverTools } = await import('./steps.mjs');
  const { install } = await import('./install.mjs');
  const { build } = await import('./build.mjs');
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const stop = () => {
    endTools();
    process.exit(130);
  };
  mkdirSync(join(root, '.penning'), { recursive: true, mode: 0o711 });
  const lock = await waitForLock(join(root, '.penning/build.lock'), 'Waiting for another install and build');
  takeOverTools(join(root, '.penning/tools.json'));
  for (const name of signals) process.once(name, stop);
  try {
    // A test run that asks for a build must not have its packages replaced under it.
    if (some.length === 0) await install(root, ['api/contract', 'api', 'widget', 'console', 'deploy']);
    await build(root, some);
  } finally {
    for (const name of signals) process.off(name, stop);
    lock.release();
  }
}

checkNode();
try {
  await main();
} catch (error) {
  // Refusals and failed steps carry a message that is meant to be read as it is.
  const isOwn =
    error instanceof Error && ['Refusal', 'StepFailure', 'Error'].includes(error.constructor.name);
  console.error(isOwn ? `\n${error.message}\n` : error);
  process.exitCode = 1;
}
