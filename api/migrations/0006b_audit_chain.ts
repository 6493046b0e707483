import type { Knex } from 'knex';

/** Chains every church's audit log: each entry has a position and a hash over itself and the hash before it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table audit_log add column position bigint, add column hash text;

    -- The end of each chain. Its row lock puts a church's entries in one order; nobody but the trigger writes it.
    create table audit_heads (
      church_id uuid primary key references churches on delete cascade,
      position bigint not null,
      hash text not null
    );

    -- One line per field, details last; audit/chain.ts says the same in TypeScript.
    create function audit_hash(previous text, entry audit_log) returns text language sql stable
      as $$ select encode(sha256(convert_to(concat_ws(E'\\n', previous, entry.church_id, entry.position,
        to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.actor_kind,
        coalesce(entry.actor_id::text, ''), entry.action, entry.subject_kind, coalesce(entry.subject_id::text, ''),
        coalesce(entry.request_id, ''), entry.details::text), 'UTF8')), 'hex') $$;

    create function chain_audit_entry() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
      declare
        head audit_heads;
      begin
        insert into audit_heads values (new.church_id, 0, '') on conflict do nothing;
        select * into head from audit_heads where church_id = new.church_id for update;
        new.at := clock_timestamp();
        new.position := head.position + 1;
        new.hash := audit_hash(head.hash, new);
        update audit_heads set position = new.position, hash = new.hash where church_id = new.church_id;
        return new;
      end $$;

    -- What is there already becomes the beginning of the chain.
    alter table audit_log no force row level security;
    do $$
      declare
        entry audit_log;
        head audit_heads;
      begin
        for entry in select * from audit_log order by church_id, id loop
          if head.church_id is distinct from entry.church_id then
            head := row(entry.church_id, 0, '')::audit_heads;
          end if;
          entry.position := head.position + 1;
          head := row(entry.church_id, entry.position, audit_hash(head.hash, entry))::audit_heads;
          update audit_log set position = head.position, hash = head.hash where id = entry.id;
          insert into audit_heads values (head.*)
            on conflict (church_id) do update set position = excluded.position, hash = excluded.hash;
        end loop;
      end $$;
    alter table audit_log force row level security;

    alter table audit_log
      alter column position set not null,
      alter column hash set not null,
      add constraint audit_log_position unique (church_id, position);
    create trigger audit_log_chain before insert on audit_log for each row execute function chain_audit_entry();

    alter table audit_heads enable row level security;
    alter table audit_heads force row level security;
    create policy own_church on audit_heads
      using (church_id = current_church()) with check (church_id = current_church());
    grant select on audit_heads to penning_app;
    revoke execute on function chain_audit_entry from public;
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger audit_log_chain on audit_log;
    drop function chain_audit_entry;
    drop function audit_hash;
    drop table audit_heads;
    alter table audit_log drop column hash, drop column position;
  `);
}
