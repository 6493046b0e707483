import { readFileSync } from 'node:fs';

/** Calls `stop` once, with the reason, when this process is to end: a signal, or the npm (or test run) that started it has died. `force` is for a second signal. */
export function onExit({ stop, force }: { stop: (why: string) => void; force: () => void }): void {
  let since: number | undefined;
  const end = (why: string) => {
    // npm passes Ctrl-C on, so one keystroke may arrive twice.
    if (since === undefined) stop(why);
    else if (Date.now() - since > 1_000) force();
    since ??= Date.now();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal));
  if (process.channel) {
    process.once('disconnect', () => end('The process that started Penning has ended'));
    process.channel.unref();
  }
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const before = starters();
  const watch = setInterval(() => {
    if (starters() === before) return;
    clearInterval(watch);
    end('npm has ended');
  }, 1_000);
  watch.unref();
}

/** The processes between npm and this one; npm may or may not keep a shell between. */
function starters(): string {
  const parent = process.ppid;
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const isShell = /^(ba|da|z|k|a)?sh$/.test(name);
    return isShell ? `${parent} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}` : String(parent);
  } catch {
    return String(parent);
  }
}
