import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Installation } from '../installation.ts';
import type { MadeClaim } from './make-claims.ts';

/** Brings approved claims to the states that no endpoint of this release reaches, with their audit entries. */
export async function moveOn(owner: pg.Client, claims: Readonly<Record<string, MadeClaim>>): Promise<void> {
  const ways = { scheduled: ['scheduled'], paid: ['scheduled', 'paid'], donated: ['donated'] };
  for (const [name, statuses] of Object.entries(ways))
    for (const status of statuses) {
      const { rows } = await owner.query<{ church: string }>(
        'update claims set status = $1, updated_at = now() where id = $2 returning church_id as church',
        [status, claims[name]?.id],
      );
      await owner.query(
        `insert into audit_log (church_id, actor_kind, action, subject_kind, subject_id)
         values ($1, 'system', $2, 'claim', $3)`,
        [rows[0]?.church, `claim.${status}`, claims[name]?.id],
      );
    }
}

/** Makes a draft that is a day old and a file that no row knows, and queues the sweeps as the clock does; returns the file's key. */
export async function retire(
  { context }: Pick<Installation, 'context'>,
  owner: pg.Client,
  { id }: MadeClaim,
): Promise<string> {
  await owner.query(`update claims set expires_at = now() - interval '1 minute' where id = $1`, [id]);
  const stray = `pages/${randomUUID()}/1`;
  await context.files.put(stray, Buffer.from('nobody knows me'), 'image/jpeg');
  for (const name of ['sweep-expired', 'sweep-counts', 'sweep-accounts', 'sweep-files'])
    await owner.query(
      `select graphile_worker.add_job($1, json_build_object('_cron',
         json_build_object('ts', now(), 'backfilled', false)))`,
      [name],
    );
  return stray;
}
