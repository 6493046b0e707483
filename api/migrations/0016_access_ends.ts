import type { Knex } from 'knex';

/**
 * Whoever loses access is named on a channel when that commits: a session, an API token, or the account whose role,
 * reach, support access or right changed. The API then ends what is open for them.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function tell_access_end() returns trigger language plpgsql as $$
      begin
        -- The column that names who loses access; support accesses outlive their operator's account.
        if to_jsonb(old) ->> tg_argv[0] is not null then
          perform pg_notify('penning_access', to_jsonb(old) ->> tg_argv[0]);
        end if;
        return null;
      end $$;
    create trigger sessions_access_end after delete on sessions
      for each row execute function tell_access_end('id');
    create trigger accounts_access_end after update of operator on accounts
      for each row when (old.operator is distinct from new.operator) execute function tell_access_end('id');
    create trigger api_tokens_access_end after update of revoked_at, rights or delete on api_tokens
      for each row execute function tell_access_end('id');
    create trigger memberships_access_end
      after update of role, cost_centre_ids, amount_limit_cents, years or delete on memberships
      for each row execute function tell_access_end('account_id');
    create trigger support_accesses_access_end after update of ended_at, expires_at or delete on support_accesses
      for each row execute function tell_access_end('account_id');

    create function tell_second_factor() returns trigger language plpgsql as $$
      begin
        perform pg_notify('penning_access', account_id::text) from (
          select account_id from memberships where church_id = new.id
          union select account_id from support_accesses where church_id = new.id and ended_at is null
        ) as person where account_id is not null;
        return null;
      end $$;
    create trigger churches_access_end after update of requires_two_factor on churches
      for each row when (new.requires_two_factor and not old.requires_two_factor)
      execute function tell_second_factor();
  `);
}

/** Takes everything back, for development only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger churches_access_end on churches;
    drop trigger support_accesses_access_end on support_accesses;
    drop trigger memberships_access_end on memberships;
    drop trigger api_tokens_access_end on api_tokens;
    drop trigger accounts_access_end on accounts;
    drop trigger sessions_access_end on sessions;
    drop function tell_second_factor;
    drop function tell_access_end;
  `);
}
