import type pg from 'pg';
import type { Endpoint } from '@penning/contract/endpoint';
import type { Installation } from './installation.ts';

/** Facts that a walk needs of an endpoint beyond its path: a query and a body that would be right. */
export interface Step {
  query?: Record<string, string>;
  body?: (ids: WalkIds) => unknown;
  binary?: Buffer;
}

/** Ids of a church by the part of the path before them; `slug` is the church's own. */
export type WalkIds = Record<string, string>;

/** Fills an endpoint's path with a church's ids; throws when the walk does not know such a thing yet. */
export function pathOf(endpoint: Endpoint, ids: WalkIds): string {
  return endpoint.path.replace(/([\w-]+)\/\{(\w+)\}/g, (_, before: string, name: string) => {
    const value = name === 'slug' ? ids['slug'] : ids[before];
    if (value === undefined) throw new Error(`the walk has no ${before} of the other church`);
    return `${before}/${value}`;
  });
}

/** Calls an endpoint with everything right but the caller. */
export function walkTo(
  installation: Installation,
  endpoint: Endpoint,
  step: Step,
  ids: WalkIds,
  token?: string,
): Promise<Response> {
  const search = step.query ? `?${new URLSearchParams(step.query).toString()}` : '';
  const body = step.binary ? new Uint8Array(step.binary) : step.body && JSON.stringify(step.body(ids));
  return fetch(`${installation.url}${pathOf(endpoint, ids)}${search}`, {
    method: endpoint.method,
    headers: {
      'content-type': step.binary ? 'application/octet-stream' : 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body,
  });
}

/** One line for each of a church's rows, so that any change shows. */
export async function fingerprintOf(owner: pg.Client, churchId: string): Promise<Record<string, string>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'church_id' order by 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await owner.query<{ mark: string }>(
      `select md5(coalesce(string_agg(each::text, ',' order by each::text), '')) as mark
         from ${name} each where church_id = $1`,
      [churchId],
    );
    found[name] = rows[0]?.mark ?? '';
  }
  return found;
}
