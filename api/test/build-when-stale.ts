import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the API when its sources have changed: tests start the decoder and whole processes as they run in production. */
export default function setUp(): void {
  const bootstrap = fileURLToPath(
    new URL('../../deploy/local/before-install/bootstrap.mjs', import.meta.url),
  );
  execFileSync(process.execPath, [bootstrap, 'build', 'api'], { stdio: 'inherit' });
}
