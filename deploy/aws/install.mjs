// The CDK is 220 MB and only needed here, so it is installed when somebody asks for it, and once for each lock file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const mark = `${here}node_modules/.installed`;
const wanted = createHash('sha256')
  .update(readFileSync(`${here}package-lock.json`))
  .digest('hex');
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
  console.log('Installing the CDK …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--no-workspaces'], { cwd: here, stdio: 'inherit' });
  writeFileSync(mark, wanted);
}
