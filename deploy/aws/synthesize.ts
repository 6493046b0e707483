import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folders with the templates, one for each installation. */
    templates: string;
  }
}

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'penning-cdk-'));

/** Synthesizes every installation as the command line does, cdk-nag included: an unexplained finding throws. */
export function setup(project: TestProject): void {
  for (const file of readdirSync(join(here, 'installations'))) {
    const name = file.replace('.json', '');
    const given = ['synth', '--quiet', '-c', `installation=${name}`, '--output', join(folder, name)];
    execFileSync(process.execPath, [join(here, 'node_modules/aws-cdk/bin/cdk'), ...given], {
      cwd: here,
      stdio: 'pipe',
    });
  }
  project.provide('templates', folder);
}

/** Removes the templates. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
