import type { Knex } from 'knex';

/** Events that nobody can have missed any more may go; younger ones stay append-only for the application. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index events_at on events (church_id, at);
    -- The owner's right, within the church of the transaction.
    create function sweep_events(days integer) returns void language sql security definer
      set search_path = public, pg_temp as $$
        delete from events where church_id = current_church() and at < now() - make_interval(days => greatest(days, 30))
      $$;
    revoke execute on function sweep_events from public;
    grant execute on function sweep_events to penning_app;
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function sweep_events; drop index events_at;');
}
