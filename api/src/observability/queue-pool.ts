import pg from 'pg';
import type { Log } from '../platform/log.ts';

/** Connections of the queue. One that breaks, also while the worker leaves, is a line in the log and ends nothing by itself. */
export function openQueuePool(connectionString: string, max: number, log: Log): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, application_name: 'penning queue', keepAlive: true });
  const lost = (error: Error) => log.warn({ err: error }, 'a connection of the queue broke');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}
