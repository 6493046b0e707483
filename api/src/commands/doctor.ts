import { fileURLToPath } from 'node:url';
import { parseConfig, readEnvironment } from '../platform/config.ts';
import { diagnose } from './doctor/diagnosis.ts';
import { printFinding } from './doctor/finding.ts';

/** Always the compiled files, as those are what migrate runs. */
const migrations = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/migrations/' : '../../migrations/', import.meta.url),
);

/** `penning doctor`: looks at everything that an installation needs, says what to do, and exits with 1 when something does not work. */
export async function runDoctor(
  variables: Record<string, string | undefined>,
  print: (line: string) => void,
): Promise<boolean> {
  let config;
  try {
    config = parseConfig(variables);
  } catch (error) {
    print((error as Error).message);
    print('    → The settings are explained in .env.example.');
    return false;
  }
  const findings = await diagnose(config, migrations);
  for (const finding of findings) print(printFinding(finding));
  const count = (level: string) => findings.filter((finding) => finding.level === level).length;
  print(`\n${count('ok')} fine, ${count('warning')} to look at, ${count('problem')} not working`);
  return count('problem') === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exit((await runDoctor(readEnvironment(), console.log)) ? 0 : 1);
}
