import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from './installation.ts';
import type { MailServer, Mood } from './mail-server.ts';
import type { SmallDisk } from './small-disk.ts';

/** Something that goes wrong for a while. */
export interface Fault {
  name: string;
  /** Resolves when it is over. */
  happen(): Promise<void>;
}

/** Time for which something stays wrong that does not mend itself. */
const lastsMs = 10_000;

const moods: Exclude<Mood, 'well'>[] = [421, 451, 550, 'hangs', 'cuts after DATA', 'slow'];

/** All that can go wrong; without a disk of its own nothing happens to the files. */
export function allFaults(
  installation: Installation,
  mails: MailServer,
  disk: SmallDisk | undefined,
): Fault[] {
  return [
    { name: 'kill -9 of the API', happen: () => installation.end('api', 'SIGKILL') },
    { name: 'kill -9 of a worker', happen: () => installation.end('worker', 'SIGKILL') },
    { name: 'kill -9 of PostgreSQL', happen: () => installation.killDatabase() },
    { name: 'rollout of the API (SIGTERM)', happen: () => installation.end('api', 'SIGTERM') },
    { name: 'rollout of a worker (SIGTERM)', happen: () => installation.end('worker', 'SIGTERM') },
    ...moods.map((mood) => ({
      name: typeof mood === 'number' ? `mail server answers ${mood}` : `mail server ${mood}`,
      happen: () =>
        forAWhile(
          () => (mails.mood = mood),
          () => (mails.mood = 'well'),
        ),
    })),
    ...(disk
      ? [
          {
            name: 'disk full',
            happen: () =>
              forAWhile(
                () => disk.fill(),
                () => disk.empty(),
              ),
          },
          {
            name: 'disk read-only',
            happen: () =>
              forAWhile(
                () => disk.makeReadOnly(),
                () => disk.makeWritable(),
              ),
          },
        ]
      : []),
  ];
}

async function forAWhile(begin: () => unknown, end: () => unknown): Promise<void> {
  await begin();
  try {
    await sleep(lastsMs);
  } finally {
    await end();
  }
}
