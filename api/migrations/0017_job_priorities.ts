import type { Knex } from 'knex';

/**
 * Jobs with a priority, and fair queueing by church: with `fair_by`, a job comes after the church's own that wait, and
 * not before those that are being done (start-time fair queueing). Jobs of earlier versions keep their 0; the function
 * of before stays for processes of the version before, which run while this one is installed.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function enqueue_job(task text, payload json, priority integer, fair_by text) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        place integer := priority;
      begin
        if fair_by is not null then
          select least(30000, greatest(
              enqueue_job.priority, min(job.priority),
              max(job.priority) filter (where job.payload ->> 'churchId' = fair_by) + 1))
            into place
            from graphile_worker._private_jobs job join graphile_worker._private_tasks kind on kind.id = job.task_id
            where kind.identifier = task and job.attempts < job.max_attempts;
        end if;
        perform graphile_worker.add_job(task, payload, priority => place, max_attempts => 25);
      end $$;
    grant execute on function enqueue_job(text, json, integer, text) to penning_app;
    revoke execute on function enqueue_job(text, json, integer, text) from public;
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function enqueue_job(text, json, integer, text);');
}
