// Completes package-lock.json: npm leaves out the programs for other platforms when the registry at hand does not have
// them, and then `npm ci` refuses the file everywhere. Run with `npm run lock` after dependencies were changed.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
];
const processors = [
  'arm64',
  'armv7',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

const file = new URL('../../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

let added = 0;
for (const [path, { optionalDependencies = {}, dev }] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (!/^\d/.test(version) || isThere(path, name, version)) continue;
    const nested = lock.packages[`node_modules/${name}`] !== undefined;
    lock.packages[`${nested ? `${path}/` : ''}node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(dev && { dev }),
      optional: true,
    };
    added += 1;
  }
}
const sorted = Object.keys(lock.packages).sort((one, other) => (one < other ? -1 : 1));
lock.packages = Object.fromEntries(sorted.map((path) => [path, lock.packages[path]]));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} packages for other platforms added`);

/** Tells if the dependency is found from where it is wanted, as Node looks for it. @param {string} from @param {string} name @param {string} version */
function isThere(from, name, version) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const found = lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
    if (found) return found.version === version;
    if (!folder) return false;
  }
}

/** Returns the platform of a package such as `@rollup/rollup-linux-x64-musl`. @param {string} name */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors
    .filter((processor) =>
      words.some(
        (word) => word === processor || (word.startsWith('arm') && processor === 'arm' && word !== 'arm64'),
      ),
    )
    .slice(0, 1);
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.includes('gnu')
      ? ['glibc']
      : undefined;
  return {
    ...(cpu.length > 0 && { cpu: cpu.map((one) => (one === 'armv7' ? 'arm' : one)) }),
    ...(os.length > 0 && { os }),
    ...(libc && os[0] === 'linux' && { libc }),
  };
}
