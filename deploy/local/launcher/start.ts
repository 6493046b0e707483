import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onExit } from './on-exit.ts';
import { Launcher } from './launcher.ts';
import { reserve, type Reservation } from '../before-install/reserve.mjs';
import { root } from '../before-install/root.mjs';
import { Refusal } from '../before-install/settings.mjs';
import { table, urlsOf } from './table.ts';

/** Starts everything and keeps it running until a signal ends it; the process then exits. */
export async function runPenning(reservation: Reservation, { watch = false } = {}): Promise<void> {
  const began = Date.now();
  const launcher = new Launcher(reservation);
  onExit({
    stop: (why) => {
      console.log(`\n${why}: stopping …`);
      void launcher.end(0);
    },
    force: () => launcher.force(),
  });
  try {
    await launcher.start(watch);
  } catch (error) {
    if (launcher.isEnding) return;
    console.error(`\nPenning did not start.\n${error instanceof Error ? error.message : String(error)}\n`);
    return launcher.end(1);
  }
  if (launcher.isEnding) return;
  console.log(table(reservation, `Penning runs (started in ${((Date.now() - began) / 1000).toFixed(1)} s).`));
  process.send?.({ urls: urlsOf(reservation.ports), dataDir: reservation.dataDir });
}

// Started by itself, by tests: everything is installed and built.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await runPenning(await reserve(root));
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exit(1);
  }
}
