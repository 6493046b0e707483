--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: graphile_worker; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA graphile_worker;


--
-- Name: job_spec; Type: TYPE; Schema: graphile_worker; Owner: -
--

CREATE TYPE graphile_worker.job_spec AS (
	identifier text,
	payload json,
	queue_name text,
	run_at timestamp with time zone,
	max_attempts smallint,
	job_key text,
	priority smallint,
	flags text[]
);


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: _private_jobs; Type: TABLE; Schema: graphile_worker; Owner: -
--

CREATE TABLE graphile_worker._private_jobs (
    id bigint NOT NULL,
    job_queue_id integer,
    task_id integer NOT NULL,
    payload json DEFAULT '{}'::json NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    run_at timestamp with time zone DEFAULT now() NOT NULL,
    attempts smallint DEFAULT 0 NOT NULL,
    max_attempts smallint DEFAULT 25 NOT NULL,
    last_error text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    key text,
    locked_at timestamp with time zone,
    locked_by text,
    revision integer DEFAULT 0 NOT NULL,
    flags jsonb,
    is_available boolean GENERATED ALWAYS AS (((locked_at IS NULL) AND (attempts < max_attempts))) STORED NOT NULL,
    CONSTRAINT jobs_key_check CHECK (((length(key) > 0) AND (length(key) <= 512))),
    CONSTRAINT jobs_max_attempts_check CHECK ((max_attempts >= 1))
);


--
-- Name: add_job(text, json, text, timestamp with time zone, integer, text, integer, text[], text); Type: FUNCTION; Schema: graphile_worker; Owner: -
--

CREATE FUNCTION graphile_worker.add_job(identifier text, payload json DEFAULT NULL::json, queue_name text DEFAULT NULL::text, run_at timestamp with time zone DEFAULT NULL::timestamp with time zone, max_attempts integer DEFAULT NULL::integer, job_key text DEFAULT NULL::text, priority integer DEFAULT NULL::integer, flags text[] DEFAULT NULL::text[], job_key_mode text DEFAULT 'replace'::text) RETURNS graphile_worker._private_jobs
    LANGUAGE plpgsql
    AS $$
declare
  v_job "graphile_worker"._private_jobs;
begin
  if (job_key is null or job_key_mode is null or job_key_mode in ('replace', 'preserve_run_at')) then
    select * into v_job
    from "graphile_worker".add_jobs(
      ARRAY[(
        identifier,
        payload,
        queue_name,
        run_at,
        max_attempts::smallint,
        job_key,
        priority::smallint,
        flags
      )::"graphile_worker".job_spec],
      (job_key_mode = 'preserve_run_at')
    )
    limit 1;
    return v_job;
  elsif job_key_mode = 'unsafe_dedupe' then
    -- Ensure all the tasks exist
    insert into "graphile_worker"._private_tasks as tasks (identifier)
    values (add_job.identifier)
    on conflict do nothing;
    -- Ensure all the queues exist
    if add_job.queue_name is not null then
      insert into "graphile_worker"._private_job_queues as job_queues (queue_name)
      values (add_job.queue_name)
      on conflict do nothing;
    end if;
    -- Insert job, but if one already exists then do nothing, even if the
    -- existing job has already started (and thus represents an out-of-date
    -- world state). This is dangerous because it means that whatever state
    -- change triggered this add_job may not be acted upon (since it happened
    -- after the existing job started executing, but no further job is being
    -- scheduled), but it is useful in very rare circumstances for
    -- de-duplication. If in doubt, DO NOT USE THIS.
    insert into "graphile_worker"._private_jobs as jobs (
      job_queue_id,
      task_id,
      payload,
      run_at,
      max_attempts,
      key,
      priority,
      flags
    )
      select
        job_queues.id,
        tasks.id,
        coalesce(add_job.payload, '{}'::json),
        coalesce(add_job.run_at, now()),
        coalesce(add_job.max_attempts::smallint, 25::smallint),
        add_job.job_key,
        coalesce(add_job.priority::smallint, 0::smallint),
        (
          select jsonb_object_agg(flag, true)
          from unnest(add_job.flags) as item(flag)
        )
      from "graphile_worker"._private_tasks as tasks
      left join "graphile_worker"._private_job_queues as job_queues
      on job_queues.queue_name = add_job.queue_name
      where tasks.identifier = add_job.identifier
    on conflict (key)
      -- Bump the updated_at so that there's something to return
      do update set
        revision = jobs.revision + 1,
        updated_at = now()
      returning *
      into v_job;
    if v_job.revision = 0 then
      perform pg_notify('jobs:insert', '{"r":' || random()::text || ',"count":1}');
    end if;
    return v_job;
  else
    raise exception 'Invalid job_key_mode value, expected ''replace'', ''preserve_run_at'' or ''unsafe_dedupe''.' using errcode = 'GWBKM';
  end if;
end;
$$;


--
-- Name: add_jobs(graphile_worker.job_spec[], boolean); Type: FUNCTION; Schema: graphile_worker; Owner: -
--

CREATE FUNCTION graphile_worker.add_jobs(specs graphile_worker.job_spec[], job_key_preserve_run_at boolean DEFAULT false) RETURNS SETOF graphile_worker._private_jobs
    LANGUAGE plpgsql
    AS $$
begin
  -- Ensure all the tasks exist
  insert into "graphile_worker"._private_tasks as tasks (identifier)
  select distinct spec.identifier
  from unnest(specs) spec
  on conflict do nothing;
  -- Ensure all the queues exist
  insert into "graphile_worker"._private_job_queues as job_queues (queue_name)
  select distinct spec.queue_name
  from unnest(specs) spec
  where spec.queue_name is not null
  on conflict do nothing;
  -- Ensure any locked jobs have their key cleared - in the case of locked
  -- existing job create a new job instead as it must have already started
  -- executing (i.e. it's world state is out of date, and the fact add_job
  -- has been called again implies there's new information that needs to be
  -- acted upon).
  update "graphile_worker"._private_jobs as jobs
  set
    key = null,
    attempts = jobs.max_attempts,
    updated_at = now()
  from unnest(specs) spec
  where spec.job_key is not null
  and jobs.key = spec.job_key
  and is_available is not true;

  -- WARNING: this count is not 100% accurate; 'on conflict' clause will cause it to be an overestimate
  perform pg_notify('jobs:insert', '{"r":' || random()::text || ',"count":' || array_length(specs, 1)::text || '}');

  -- TODO: is there a risk that a conflict could occur depending on the
  -- isolation level?
  return query insert into "graphile_worker"._private_jobs as jobs (
    job_queue_id,
    task_id,
    payload,
    run_at,
    max_attempts,
    key,
    priority,
    flags
  )
    select
      job_queues.id,
      tasks.id,
      coalesce(spec.payload, '{}'::json),
      coalesce(spec.run_at, now()),
      coalesce(spec.max_attempts, 25),
      spec.job_key,
      coalesce(spec.priority, 0),
      (
        select jsonb_object_agg(flag, true)
        from unnest(spec.flags) as item(flag)
      )
    from unnest(specs) spec
    inner join "graphile_worker"._private_tasks as tasks
    on tasks.identifier = spec.identifier
    left join "graphile_worker"._private_job_queues as job_queues
    on job_queues.queue_name = spec.queue_name
  on conflict (key) do update set
    job_queue_id = excluded.job_queue_id,
    task_id = excluded.task_id,
    payload =
      case
      when json_typeof(jobs.payload) = 'array' and json_typeof(excluded.payload) = 'array' then
        (jobs.payload::jsonb || excluded.payload::jsonb)::json
      else
        excluded.payload
      end,
    max_attempts = excluded.max_attempts,
    run_at = (case
      when job_key_preserve_run_at is true and jobs.attempts = 0 then jobs.run_at
      else excluded.run_at
    end),
    priority = excluded.priority,
    revision = jobs.revision + 1,
    flags = excluded.flags,
    -- always reset error/retry state
    attempts = 0,
    last_error = null,
    updated_at = now()
  where jobs.locked_at is null
  returning *;
end;
$$;


--
-- Name: complete_jobs(bigint[]); Type: FUNCTION; Schema: graphile_worker; Owner: -
--

CREATE FUNCTION graphile_worker.complete_jobs(job_ids bigint[]) RETURNS SETOF graphile_worker._private_jobs
    LANGUAGE sql
    AS $$
  delete from "graphile_worker"._private_jobs as jobs
    where id = any(job_ids)
    and (
      locked_at is null
    or
      locked_at < now() - interval '4 hours'
    )
    returning *;
$$;


--
-- Name: force_unlock_workers(text[]); Type: FUNCTION; Schema: graphile_worker; Owner: -
--

CREATE FUNCTION graphile_worker.force_unlock_workers(worker_ids text[]) RETURNS void
    LANGUAGE sql
    AS $$
update "graphile_worker"._private_jobs as jobs
set locked_at = null, locked_by = null
where locked_by = any(worker_ids);
update "graphile_worker"._private_job_queues as job_queues
set locked_at = null, locked_by = null
where locked_by = any(worker_ids);
$$;


--
-- Name: permanently_fail_jobs(bigint[], text); Type: FUNCTION; Schema: graphile_worker; Owner: -
--

CREATE FUNCTION graphile_worker.permanently_fail_jobs(job_ids bigint[], error_message text DEFAULT NULL::text) RETURNS SETOF graphile_worker._private_jobs
    LANGUAGE sql
    AS $$
  update "graphile_worker"._private_jobs as jobs
    set
      last_error = coalesce(error_message, 'Manually marked as failed'),
      attempts = max_attempts,
      updated_at = now()
    where id = any(job_ids)
    and (
      locked_at is null
    or
      locked_at < NOW() - interval '4 hours'
    )
    returning *;
$$;


--
-- Name: remove_job(text); Type: FUNCTION; Schema: graphile_worker; Owner: -
--

CREATE FUNCTION graphile_worker.remove_job(job_key text) RETURNS graphile_worker._private_jobs
    LANGUAGE plpgsql STRICT
    AS $$
declare
  v_job "graphile_worker"._private_jobs;
begin
  -- Delete job if not locked
  delete from "graphile_worker"._private_jobs as jobs
    where key = job_key
    and (
      locked_at is null
    or
      locked_at < NOW() - interval '4 hours'
    )
  returning * into v_job;
  if not (v_job is null) then
    perform pg_notify('jobs:insert', '{"r":' || random()::text || ',"count":-1}');
    return v_job;
  end if;
  -- Otherwise prevent job from retrying, and clear the key
  update "graphile_worker"._private_jobs as jobs
  set
    key = null,
    attempts = jobs.max_attempts,
    updated_at = now()
  where key = job_key
  returning * into v_job;
  return v_job;
end;
$$;


--
-- Name: reschedule_jobs(bigint[], timestamp with time zone, integer, integer, integer); Type: FUNCTION; Schema: graphile_worker; Owner: -
--

CREATE FUNCTION graphile_worker.reschedule_jobs(job_ids bigint[], run_at timestamp with time zone DEFAULT NULL::timestamp with time zone, priority integer DEFAULT NULL::integer, attempts integer DEFAULT NULL::integer, max_attempts integer DEFAULT NULL::integer) RETURNS SETOF graphile_worker._private_jobs
    LANGUAGE sql
    AS $$
  update "graphile_worker"._private_jobs as jobs
    set
      run_at = coalesce(reschedule_jobs.run_at, jobs.run_at),
      priority = coalesce(reschedule_jobs.priority::smallint, jobs.priority),
      attempts = coalesce(reschedule_jobs.attempts::smallint, jobs.attempts),
      max_attempts = coalesce(reschedule_jobs.max_attempts::smallint, jobs.max_attempts),
      updated_at = now()
    where id = any(job_ids)
    and (
      locked_at is null
    or
      locked_at < NOW() - interval '4 hours'
    )
    returning *;
$$;


--
-- Name: audit_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_log (
    id bigint NOT NULL,
    church_id uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid,
    request_id text,
    details jsonb DEFAULT '{}'::jsonb NOT NULL,
    "position" bigint NOT NULL,
    hash text NOT NULL,
    CONSTRAINT audit_log_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['claimant'::text, 'account'::text, 'system'::text])))
);

ALTER TABLE ONLY public.audit_log FORCE ROW LEVEL SECURITY;


--
-- Name: audit_hash(text, public.audit_log); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit_hash(previous text, entry public.audit_log) RETURNS text
    LANGUAGE sql STABLE
    AS $$ select encode(sha256(convert_to(concat_ws(E'\n', previous, entry.church_id, entry.position,
        to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.actor_kind,
        coalesce(entry.actor_id::text, ''), entry.action, entry.subject_kind, coalesce(entry.subject_id::text, ''),
        coalesce(entry.request_id, ''), entry.details::text), 'UTF8')), 'hex') $$;


--
-- Name: chain_audit_entry(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.chain_audit_entry() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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


--
-- Name: check_claim_status_way(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.check_claim_status_way() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
      begin
        if old.status <> new.status and not (old.status, new.status) in (
          ('draft', 'unconfirmed'), ('unconfirmed', 'submitted'), ('unconfirmed', 'withdrawn'),
          ('submitted', 'approved'), ('submitted', 'returned'), ('submitted', 'rejected'), ('submitted', 'withdrawn'),
          ('returned', 'submitted'), ('returned', 'withdrawn'),
          ('approved', 'scheduled'), ('approved', 'donated'), ('approved', 'submitted'),
          ('scheduled', 'paid'), ('scheduled', 'approved')
        ) then
          raise exception 'a claim cannot go from % to %', old.status, new.status
            using errcode = 'check_violation', constraint = 'claims_status_way';
        end if;
        return new;
      end $$;


--
-- Name: count_version(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.count_version() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
      begin
        new.version := old.version + 1;
        return new;
      end $$;


--
-- Name: current_account(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.current_account() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$ select nullif(current_setting('penning.account_id', true), '')::uuid $$;


--
-- Name: current_church(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.current_church() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$ select nullif(current_setting('penning.church_id', true), '')::uuid $$;


--
-- Name: enqueue_job(text, json); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.enqueue_job(task text, payload json) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
      begin
        perform graphile_worker.add_job(task, payload, max_attempts => 25);
      end $$;


--
-- Name: is_operator(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.is_operator() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ select coalesce(current_setting('penning.operator', true), '') = 'on' $$;


--
-- Name: keep_an_administrator(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.keep_an_administrator() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      declare
        scope text := current_setting('penning.church_id', true);
      begin
        if old.role <> 'administrator' or (tg_op = 'UPDATE' and new.role = 'administrator') then
          return null;
        end if;
        perform set_config('penning.church_id', old.church_id::text, true);
        -- Two administrators who leave at once wait for each other here.
        perform from churches where id = old.church_id for update;
        if found and not exists (
          select from memberships where church_id = old.church_id and role = 'administrator') then
          raise exception 'a church keeps an administrator'
            using errcode = 'check_violation', constraint = 'memberships_keep_administrator';
        end if;
        perform set_config('penning.church_id', coalesce(scope, ''), true);
        return null;
      end $$;


--
-- Name: sweep_events(integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.sweep_events(days integer) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        delete from events where church_id = current_church() and at < now() - make_interval(days => greatest(days, 30))
      $$;


--
-- Name: tell_event(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tell_event() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
      begin
        perform pg_notify('penning_events', json_build_object('churchId', new.church_id, 'id', new.id)::text);
        return null;
      end $$;


--
-- Name: _private_job_queues; Type: TABLE; Schema: graphile_worker; Owner: -
--

CREATE TABLE graphile_worker._private_job_queues (
    id integer NOT NULL,
    queue_name text NOT NULL,
    locked_at timestamp with time zone,
    locked_by text,
    is_available boolean GENERATED ALWAYS AS ((locked_at IS NULL)) STORED NOT NULL,
    CONSTRAINT job_queues_queue_name_check CHECK ((length(queue_name) <= 128))
);


--
-- Name: _private_known_crontabs; Type: TABLE; Schema: graphile_worker; Owner: -
--

CREATE TABLE graphile_worker._private_known_crontabs (
    identifier text NOT NULL,
    known_since timestamp with time zone NOT NULL,
    last_execution timestamp with time zone
);


--
-- Name: _private_tasks; Type: TABLE; Schema: graphile_worker; Owner: -
--

CREATE TABLE graphile_worker._private_tasks (
    id integer NOT NULL,
    identifier text NOT NULL,
    CONSTRAINT tasks_identifier_check CHECK ((length(identifier) <= 128))
);


--
-- Name: job_queues_id_seq; Type: SEQUENCE; Schema: graphile_worker; Owner: -
--

ALTER TABLE graphile_worker._private_job_queues ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME graphile_worker.job_queues_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: jobs; Type: VIEW; Schema: graphile_worker; Owner: -
--

CREATE VIEW graphile_worker.jobs AS
 SELECT jobs.id,
    job_queues.queue_name,
    tasks.identifier AS task_identifier,
    jobs.priority,
    jobs.run_at,
    jobs.attempts,
    jobs.max_attempts,
    jobs.last_error,
    jobs.created_at,
    jobs.updated_at,
    jobs.key,
    jobs.locked_at,
    jobs.locked_by,
    jobs.revision,
    jobs.flags
   FROM ((graphile_worker._private_jobs jobs
     JOIN graphile_worker._private_tasks tasks ON ((tasks.id = jobs.task_id)))
     LEFT JOIN graphile_worker._private_job_queues job_queues ON ((job_queues.id = jobs.job_queue_id)));


--
-- Name: jobs_id_seq1; Type: SEQUENCE; Schema: graphile_worker; Owner: -
--

ALTER TABLE graphile_worker._private_jobs ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME graphile_worker.jobs_id_seq1
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: migrations; Type: TABLE; Schema: graphile_worker; Owner: -
--

CREATE TABLE graphile_worker.migrations (
    id integer NOT NULL,
    ts timestamp with time zone DEFAULT now() NOT NULL,
    breaking boolean DEFAULT false NOT NULL
);


--
-- Name: tasks_id_seq; Type: SEQUENCE; Schema: graphile_worker; Owner: -
--

ALTER TABLE graphile_worker._private_tasks ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME graphile_worker.tasks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: abuse_counts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.abuse_counts (
    church_id uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    kind text NOT NULL,
    count bigint NOT NULL,
    CONSTRAINT abuse_counts_count_check CHECK ((count > 0)),
    CONSTRAINT abuse_counts_kind_check CHECK ((kind = ANY (ARRAY['drafts'::text, 'challenges-failed'::text, 'refused'::text, 'code-mails'::text, 'codes-wrong'::text, 'confirmed'::text, 'upload-bytes'::text])))
);

ALTER TABLE ONLY public.abuse_counts FORCE ROW LEVEL SECURITY;


--
-- Name: account_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_links (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id uuid NOT NULL,
    purpose text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT account_links_purpose_check CHECK ((purpose = ANY (ARRAY['verify-email'::text, 'reset-password'::text])))
);


--
-- Name: account_mails; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_mails (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id uuid NOT NULL,
    kind text NOT NULL,
    details jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.account_mails FORCE ROW LEVEL SECURITY;


--
-- Name: accounts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    password_hash text NOT NULL,
    language text DEFAULT 'en'::text NOT NULL,
    operator boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    unverified_since timestamp with time zone,
    signed_in_at timestamp with time zone,
    CONSTRAINT accounts_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
    CONSTRAINT accounts_name_check CHECK (((length(name) >= 1) AND (length(name) <= 70)))
);


--
-- Name: api_tokens; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.api_tokens (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    church_id uuid NOT NULL,
    name text NOT NULL,
    rights text[] NOT NULL,
    token_hash text NOT NULL,
    hint text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT api_tokens_name_check CHECK (((length(name) >= 1) AND (length(name) <= 70))),
    CONSTRAINT api_tokens_rights_check CHECK (((cardinality(rights) > 0) AND (rights <@ ARRAY['read-claims'::text, 'export'::text]))),
    CONSTRAINT api_tokens_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ONLY public.api_tokens FORCE ROW LEVEL SECURITY;


--
-- Name: approvals; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.approvals (
    church_id uuid NOT NULL,
    claim_id uuid NOT NULL,
    account_id uuid NOT NULL,
    decision_id uuid NOT NULL
);

ALTER TABLE ONLY public.approvals FORCE ROW LEVEL SECURITY;


--
-- Name: audit_heads; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_heads (
    church_id uuid NOT NULL,
    "position" bigint NOT NULL,
    hash text NOT NULL
);

ALTER TABLE ONLY public.audit_heads FORCE ROW LEVEL SECURITY;


--
-- Name: audit_log_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.audit_log ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.audit_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: blocks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.blocks (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    email text,
    mailbox_key text,
    network cidr,
    reason text NOT NULL,
    blocked_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT blocks_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
    CONSTRAINT blocks_one_thing CHECK (((num_nonnulls(email, network) = 1) AND ((email IS NULL) = (mailbox_key IS NULL)))),
    CONSTRAINT blocks_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 200)))
);


--
-- Name: bounced_addresses; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bounced_addresses (
    church_id uuid NOT NULL,
    email text NOT NULL,
    bounced_at timestamp with time zone DEFAULT now() NOT NULL,
    reply_code smallint NOT NULL,
    CONSTRAINT bounced_addresses_email_check CHECK ((email = lower(email))),
    CONSTRAINT bounced_addresses_reply_code_check CHECK (((reply_code >= 400) AND (reply_code <= 599)))
);

ALTER TABLE ONLY public.bounced_addresses FORCE ROW LEVEL SECURITY;


--
-- Name: churches; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.churches (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    languages text[] NOT NULL,
    reference_prefix text NOT NULL,
    policy_text text DEFAULT ''::text NOT NULL,
    allowed_origins text[] DEFAULT '{}'::text[] NOT NULL,
    amount_limit_cents integer NOT NULL,
    logo_key uuid,
    logo_url text,
    archived_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    suspended_at timestamp with time zone,
    effort_floor smallint DEFAULT 0 NOT NULL,
    waiting_since timestamp with time zone,
    founded_by uuid,
    requires_two_factor boolean DEFAULT false NOT NULL,
    second_approval_above_cents integer,
    support_access text DEFAULT 'ask'::text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    lost_receipts boolean DEFAULT false NOT NULL,
    CONSTRAINT churches_amount_limit_cents_check CHECK ((amount_limit_cents > 0)),
    CONSTRAINT churches_effort_floor_check CHECK (((effort_floor >= 0) AND (effort_floor <= 4))),
    CONSTRAINT churches_languages_check CHECK ((cardinality(languages) > 0)),
    CONSTRAINT churches_name_check CHECK (((length(name) >= 1) AND (length(name) <= 70))),
    CONSTRAINT churches_reference_prefix_check CHECK ((reference_prefix ~ '^[A-Z]{2,5}$'::text)),
    CONSTRAINT churches_second_approval_above_cents_check CHECK ((second_approval_above_cents >= 0)),
    CONSTRAINT churches_slug_check CHECK (((slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'::text) AND ((length(slug) >= 3) AND (length(slug) <= 60)))),
    CONSTRAINT churches_support_access_check CHECK ((support_access = ANY (ARRAY['ask'::text, 'refuse'::text])))
);

ALTER TABLE ONLY public.churches FORCE ROW LEVEL SECURITY;


--
-- Name: claim_rounds; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.claim_rounds (
    church_id uuid NOT NULL,
    claim_id uuid NOT NULL,
    round integer NOT NULL,
    total_cents integer NOT NULL,
    note text NOT NULL,
    items jsonb NOT NULL,
    voucher_key uuid,
    sent_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.claim_rounds FORCE ROW LEVEL SECURITY;


--
-- Name: claims; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.claims (
    id uuid NOT NULL,
    church_id uuid NOT NULL,
    status text DEFAULT 'draft'::text NOT NULL,
    reference text,
    reference_year smallint,
    reference_number integer,
    claimant_name text,
    claimant_email text,
    payee_account_holder text,
    payee_iban_sealed text,
    payee_iban_masked text,
    note text DEFAULT ''::text NOT NULL,
    language text DEFAULT 'en'::text NOT NULL,
    total_cents integer DEFAULT 0 NOT NULL,
    submission_hash text,
    code_serial integer DEFAULT 0 NOT NULL,
    code_sent_at timestamp with time zone,
    code_attempts integer DEFAULT 0 NOT NULL,
    voucher_key uuid,
    voucher_made_at timestamp with time zone,
    expires_at timestamp with time zone,
    submitted_at timestamp with time zone,
    confirmed_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    payee_iban_hash text,
    voucher_pages integer[],
    round integer DEFAULT 1 NOT NULL,
    approved_cents integer,
    claimant_account_id uuid,
    CONSTRAINT claims_approved_amount CHECK (((status <> ALL (ARRAY['approved'::text, 'scheduled'::text, 'paid'::text, 'donated'::text])) OR (approved_cents IS NOT NULL))),
    CONSTRAINT claims_check CHECK (((approved_cents > 0) AND (approved_cents <= total_cents))),
    CONSTRAINT claims_complete_when_submitted CHECK (((status = 'draft'::text) OR ((claimant_name IS NOT NULL) AND (claimant_email IS NOT NULL) AND (payee_account_holder IS NOT NULL) AND (payee_iban_masked IS NOT NULL) AND (total_cents > 0) AND (submitted_at IS NOT NULL)))),
    CONSTRAINT claims_expire_until_confirmed CHECK (((confirmed_at IS NULL) = (expires_at IS NOT NULL))),
    CONSTRAINT claims_reference_number_check CHECK ((reference_number > 0)),
    CONSTRAINT claims_reference_when_submitted CHECK ((((reference IS NULL) = (confirmed_at IS NULL)) AND ((reference IS NULL) = (reference_number IS NULL)) AND ((status <> ALL (ARRAY['draft'::text, 'unconfirmed'::text])) OR (reference IS NULL)) AND ((status = ANY (ARRAY['draft'::text, 'unconfirmed'::text, 'withdrawn'::text])) OR (reference IS NOT NULL)))),
    CONSTRAINT claims_round_check CHECK ((round > 0)),
    CONSTRAINT claims_status_known CHECK ((status = ANY (ARRAY['draft'::text, 'unconfirmed'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'scheduled'::text, 'paid'::text, 'rejected'::text, 'withdrawn'::text, 'donated'::text]))),
    CONSTRAINT claims_total_cents_check CHECK ((total_cents >= 0)),
    CONSTRAINT claims_voucher_complete CHECK (((voucher_made_at IS NULL) = (voucher_pages IS NULL)))
);

ALTER TABLE ONLY public.claims FORCE ROW LEVEL SECURITY;


--
-- Name: cost_centres; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cost_centres (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    church_id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    "position" integer NOT NULL,
    archived_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    hint text DEFAULT ''::text NOT NULL,
    CONSTRAINT cost_centres_code_check CHECK (((length(code) >= 1) AND (length(code) <= 20))),
    CONSTRAINT cost_centres_hint_check CHECK ((length(hint) <= 200)),
    CONSTRAINT cost_centres_name_check CHECK (((length(name) >= 1) AND (length(name) <= 70))),
    CONSTRAINT cost_centres_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.cost_centres FORCE ROW LEVEL SECURITY;


--
-- Name: decisions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.decisions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    church_id uuid NOT NULL,
    claim_id uuid NOT NULL,
    round integer NOT NULL,
    kind text NOT NULL,
    account_id uuid,
    words text DEFAULT ''::text NOT NULL,
    amount_cents integer NOT NULL,
    lowered jsonb DEFAULT '[]'::jsonb NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT decisions_amount_cents_check CHECK ((amount_cents > 0)),
    CONSTRAINT decisions_kind_check CHECK ((kind = ANY (ARRAY['approved'::text, 'returned'::text, 'rejected'::text, 'reopened'::text, 'corrected'::text]))),
    CONSTRAINT decisions_words_check CHECK ((length(words) <= 1000))
);

ALTER TABLE ONLY public.decisions FORCE ROW LEVEL SECURITY;


--
-- Name: duplicates; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.duplicates (
    id bigint NOT NULL,
    church_id uuid NOT NULL,
    kind text NOT NULL,
    claim_id uuid NOT NULL,
    other_claim_id uuid NOT NULL,
    receipt_id uuid,
    other_receipt_id uuid,
    item_id uuid,
    other_item_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT duplicates_complete CHECK (
CASE
    WHEN (kind = 'same_payment'::text) THEN ((item_id IS NOT NULL) AND (other_item_id IS NOT NULL) AND (receipt_id IS NULL) AND (other_receipt_id IS NULL))
    ELSE ((receipt_id IS NOT NULL) AND (other_receipt_id IS NOT NULL) AND (item_id IS NULL) AND (other_item_id IS NULL))
END),
    CONSTRAINT duplicates_kind_check CHECK ((kind = ANY (ARRAY['same_file'::text, 'looks_alike'::text, 'same_payment'::text])))
);

ALTER TABLE ONLY public.duplicates FORCE ROW LEVEL SECURITY;


--
-- Name: duplicates_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.duplicates ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.duplicates_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events (
    id bigint NOT NULL,
    church_id uuid NOT NULL,
    kind text NOT NULL,
    claim_id uuid,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT events_kind_check CHECK ((kind ~ '^[a-z]+\.[a-z-]+$'::text))
);

ALTER TABLE ONLY public.events FORCE ROW LEVEL SECURITY;


--
-- Name: events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.events ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: finance_addresses; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.finance_addresses (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    church_id uuid NOT NULL,
    email text NOT NULL,
    language text NOT NULL,
    confirmed_at timestamp with time zone,
    asked_at timestamp with time zone DEFAULT now() NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT finance_addresses_email_check CHECK ((email = lower(email)))
);

ALTER TABLE ONLY public.finance_addresses FORCE ROW LEVEL SECURITY;


--
-- Name: idempotency_keys; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.idempotency_keys (
    account_id uuid NOT NULL,
    key text NOT NULL,
    request_hash text NOT NULL,
    answer_sealed text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT idempotency_keys_key_check CHECK (((length(key) >= 1) AND (length(key) <= 128)))
);


--
-- Name: invitations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invitations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    church_id uuid NOT NULL,
    email text NOT NULL,
    language text NOT NULL,
    role text NOT NULL,
    cost_centre_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    amount_limit_cents integer,
    years smallint[] DEFAULT '{}'::smallint[] NOT NULL,
    invited_by uuid,
    sent_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT invitations_amount_limit_cents_check CHECK ((amount_limit_cents > 0)),
    CONSTRAINT invitations_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
    CONSTRAINT invitations_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'treasurer'::text, 'approver'::text, 'auditor'::text])))
);

ALTER TABLE ONLY public.invitations FORCE ROW LEVEL SECURITY;


--
-- Name: item_receipts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.item_receipts (
    church_id uuid NOT NULL,
    claim_id uuid NOT NULL,
    item_id uuid NOT NULL,
    receipt_id uuid NOT NULL
);

ALTER TABLE ONLY public.item_receipts FORCE ROW LEVEL SECURITY;


--
-- Name: items; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.items (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    church_id uuid NOT NULL,
    claim_id uuid NOT NULL,
    "position" integer NOT NULL,
    kind text NOT NULL,
    date date NOT NULL,
    cost_centre_id uuid NOT NULL,
    description text NOT NULL,
    amount_cents integer NOT NULL,
    kilometres numeric(6,1),
    cents_per_kilometre integer,
    approved_cents integer,
    lowered_because text DEFAULT ''::text NOT NULL,
    lost_receipt text DEFAULT ''::text NOT NULL,
    CONSTRAINT items_amount_cents_check CHECK ((amount_cents > 0)),
    CONSTRAINT items_check CHECK (((approved_cents >= 0) AND (approved_cents <= amount_cents))),
    CONSTRAINT items_description_check CHECK (((length(description) >= 1) AND (length(description) <= 200))),
    CONSTRAINT items_kind_check CHECK ((kind = ANY (ARRAY['expense'::text, 'mileage'::text]))),
    CONSTRAINT items_lost_receipt_check CHECK ((length(lost_receipt) <= 200)),
    CONSTRAINT items_lowered_because_check CHECK ((length(lowered_because) <= 1000)),
    CONSTRAINT items_lowered_with_reason CHECK (((approved_cents IS NULL) OR (approved_cents = amount_cents) OR (lowered_because <> ''::text))),
    CONSTRAINT items_mileage_complete CHECK ((((kind = 'mileage'::text) = (kilometres IS NOT NULL)) AND ((kind = 'mileage'::text) = (cents_per_kilometre IS NOT NULL)))),
    CONSTRAINT items_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.items FORCE ROW LEVEL SECURITY;


--
-- Name: knex_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knex_migrations (
    id integer NOT NULL,
    name character varying(255),
    batch integer,
    migration_time timestamp with time zone
);


--
-- Name: knex_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.knex_migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: knex_migrations_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.knex_migrations_id_seq OWNED BY public.knex_migrations.id;


--
-- Name: knex_migrations_lock; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knex_migrations_lock (
    index integer NOT NULL,
    is_locked integer
);


--
-- Name: knex_migrations_lock_index_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.knex_migrations_lock_index_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: knex_migrations_lock_index_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.knex_migrations_lock_index_seq OWNED BY public.knex_migrations_lock.index;


--
-- Name: mailboxes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mailboxes (
    key text NOT NULL,
    asked_at timestamp with time zone[] DEFAULT '{}'::timestamp with time zone[] NOT NULL,
    blocked_at timestamp with time zone,
    CONSTRAINT mailboxes_key_check CHECK ((length(key) = 43))
);


--
-- Name: mails; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mails (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    church_id uuid NOT NULL,
    kind text NOT NULL,
    claim_id uuid,
    finance_address_id uuid,
    serial integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    sent_at timestamp with time zone,
    account_id uuid,
    held_for text,
    invitation_id uuid,
    support_access_id uuid,
    decision_id uuid,
    CONSTRAINT mails_kind_check CHECK ((kind ~ '^[a-z][a-z-]{0,40}$'::text))
);

ALTER TABLE ONLY public.mails FORCE ROW LEVEL SECURITY;


--
-- Name: memberships; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.memberships (
    church_id uuid NOT NULL,
    account_id uuid NOT NULL,
    role text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    cost_centre_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    amount_limit_cents integer,
    years smallint[] DEFAULT '{}'::smallint[] NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT memberships_amount_limit_cents_check CHECK ((amount_limit_cents > 0)),
    CONSTRAINT memberships_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'treasurer'::text, 'approver'::text, 'auditor'::text])))
);

ALTER TABLE ONLY public.memberships FORCE ROW LEVEL SECURITY;


--
-- Name: mileage_rates; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mileage_rates (
    church_id uuid NOT NULL,
    valid_from date NOT NULL,
    cents_per_kilometre integer NOT NULL,
    CONSTRAINT mileage_rates_cents_per_kilometre_check CHECK (((cents_per_kilometre >= 1) AND (cents_per_kilometre <= 200)))
);

ALTER TABLE ONLY public.mileage_rates FORCE ROW LEVEL SECURITY;


--
-- Name: notes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    church_id uuid NOT NULL,
    claim_id uuid NOT NULL,
    account_id uuid,
    words text NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT notes_words_check CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
);

ALTER TABLE ONLY public.notes FORCE ROW LEVEL SECURITY;


--
-- Name: operator_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.operator_log (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    actor_id uuid NOT NULL,
    action text NOT NULL,
    subject_id uuid,
    request_id text,
    details jsonb DEFAULT '{}'::jsonb NOT NULL
);


--
-- Name: operator_log_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.operator_log ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.operator_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: passkeys; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.passkeys (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id uuid NOT NULL,
    name text NOT NULL,
    credential_id text NOT NULL,
    public_key bytea NOT NULL,
    counter bigint DEFAULT 0 NOT NULL,
    transports text[] DEFAULT '{}'::text[] NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    last_used_at timestamp with time zone,
    CONSTRAINT passkeys_name_check CHECK (((length(name) >= 1) AND (length(name) <= 70)))
);


--
-- Name: rate_hits; Type: TABLE; Schema: public; Owner: -
--

CREATE UNLOGGED TABLE public.rate_hits (
    key text NOT NULL,
    hits integer NOT NULL,
    resets_at timestamp with time zone NOT NULL
);


--
-- Name: receipt_pages; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receipt_pages (
    church_id uuid NOT NULL,
    claim_id uuid NOT NULL,
    receipt_id uuid NOT NULL,
    page integer NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    bytes integer NOT NULL,
    media_type text NOT NULL,
    CONSTRAINT receipt_pages_media_type_check CHECK ((media_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text]))),
    CONSTRAINT receipt_pages_page_check CHECK ((page > 0))
);

ALTER TABLE ONLY public.receipt_pages FORCE ROW LEVEL SECURITY;


--
-- Name: receipts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receipts (
    church_id uuid NOT NULL,
    claim_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    bytes integer NOT NULL,
    sha256 text NOT NULL,
    state text DEFAULT 'checking'::text NOT NULL,
    refusal text,
    perceptual_hash text,
    page_count integer,
    arrival_key text,
    clean_key text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    perceptual_bits bit(256) GENERATED ALWAYS AS (
CASE
    WHEN (length(perceptual_hash) = 64) THEN (('x'::text || perceptual_hash))::bit(256)
    ELSE NULL::"bit"
END) STORED,
    CONSTRAINT receipts_bytes_check CHECK ((bytes > 0)),
    CONSTRAINT receipts_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
    CONSTRAINT receipts_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT receipts_state_check CHECK ((state = ANY (ARRAY['checking'::text, 'clean'::text, 'refused'::text]))),
    CONSTRAINT receipts_state_complete CHECK ((((state = 'refused'::text) = (refusal IS NOT NULL)) AND ((state = 'clean'::text) = (page_count IS NOT NULL))))
);

ALTER TABLE ONLY public.receipts FORCE ROW LEVEL SECURITY;


--
-- Name: recovery_codes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.recovery_codes (
    account_id uuid NOT NULL,
    code_hash text NOT NULL
);


--
-- Name: reference_counters; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reference_counters (
    church_id uuid NOT NULL,
    year smallint NOT NULL,
    last_number integer NOT NULL,
    CONSTRAINT reference_counters_last_number_check CHECK ((last_number > 0))
);

ALTER TABLE ONLY public.reference_counters FORCE ROW LEVEL SECURITY;


--
-- Name: remembered_devices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.remembered_devices (
    id uuid NOT NULL,
    church_id uuid NOT NULL,
    address_key text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    CONSTRAINT remembered_devices_address_key_check CHECK ((length(address_key) = 43))
);

ALTER TABLE ONLY public.remembered_devices FORCE ROW LEVEL SECURITY;


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sessions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id uuid NOT NULL,
    refresh_hash text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    renewed_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    device text DEFAULT ''::text NOT NULL,
    second_factor boolean DEFAULT false NOT NULL,
    CONSTRAINT sessions_device_check CHECK ((length(device) <= 80))
);


--
-- Name: sign_in_attempts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sign_in_attempts (
    key text NOT NULL,
    failures integer NOT NULL,
    blocked_until timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL
);


--
-- Name: sign_in_challenges; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sign_in_challenges (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    purpose text NOT NULL,
    account_id uuid,
    challenge text DEFAULT ''::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT sign_in_challenges_check CHECK (((account_id IS NULL) = (purpose = 'passkey'::text))),
    CONSTRAINT sign_in_challenges_purpose_check CHECK ((purpose = ANY (ARRAY['two-factor'::text, 'passkey'::text, 'new-passkey'::text])))
);


--
-- Name: spent_challenges; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.spent_challenges (
    nonce text NOT NULL,
    church_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.spent_challenges FORCE ROW LEVEL SECURITY;


--
-- Name: support_accesses; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.support_accesses (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    church_id uuid NOT NULL,
    account_id uuid,
    reason text NOT NULL,
    asked_at timestamp with time zone DEFAULT now() NOT NULL,
    answered_at timestamp with time zone,
    answered_by uuid,
    granted boolean,
    expires_at timestamp with time zone,
    ended_at timestamp with time zone,
    ended_by uuid,
    CONSTRAINT support_accesses_check CHECK (((answered_at IS NULL) = (granted IS NULL))),
    CONSTRAINT support_accesses_check1 CHECK ((COALESCE(granted, false) = (expires_at IS NOT NULL))),
    CONSTRAINT support_accesses_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
);

ALTER TABLE ONLY public.support_accesses FORCE ROW LEVEL SECURITY;


--
-- Name: two_factors; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.two_factors (
    account_id uuid NOT NULL,
    secret_sealed text NOT NULL,
    confirmed_at timestamp with time zone,
    last_step bigint DEFAULT 0 NOT NULL
);


--
-- Name: webhook_deliveries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.webhook_deliveries (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    church_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    event_id bigint,
    kind text NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    last_status smallint,
    last_problem text,
    tried_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT webhook_deliveries_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text])))
);

ALTER TABLE ONLY public.webhook_deliveries FORCE ROW LEVEL SECURITY;


--
-- Name: webhooks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.webhooks (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    church_id uuid NOT NULL,
    url text NOT NULL,
    events text[] NOT NULL,
    secret_sealed text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT webhooks_events_check CHECK ((cardinality(events) > 0)),
    CONSTRAINT webhooks_url_check CHECK ((length(url) <= 500))
);

ALTER TABLE ONLY public.webhooks FORCE ROW LEVEL SECURITY;


--
-- Name: knex_migrations id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knex_migrations ALTER COLUMN id SET DEFAULT nextval('public.knex_migrations_id_seq'::regclass);


--
-- Name: knex_migrations_lock index; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knex_migrations_lock ALTER COLUMN index SET DEFAULT nextval('public.knex_migrations_lock_index_seq'::regclass);


--
-- Data for Name: _private_job_queues; Type: TABLE DATA; Schema: graphile_worker; Owner: -
--



--
-- Data for Name: _private_jobs; Type: TABLE DATA; Schema: graphile_worker; Owner: -
--

INSERT INTO graphile_worker._private_jobs OVERRIDING SYSTEM VALUE VALUES
	(136, NULL, 3, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","mailId":"bac64530-4e0a-4fa6-a2e7-332b0acbc231","trail":{"requestId":"1e3921b7-6a6d-4242-87ff-8cb82d4d47ba"}}', 0, '2026-11-27 18:43:03.966718+00', 1, 25, 'EENVELOPE', '2026-11-27 18:43:01.047967+00', '2026-11-27 18:43:01.047967+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(142, NULL, 3, '{"churchId":"60f49d20-4ef4-470a-9bfc-9c216b35151b","mailId":"67ad893a-5326-4e2e-ad70-a32ba85e88ca","trail":{"requestId":"e452a7d5-7311-4a33-bd7d-58f154c2db9b"}}', 0, '2026-11-27 18:43:02.690181+00', 1, 25, NULL, '2026-11-27 18:43:02.690181+00', '2026-11-27 18:43:02.690181+00', NULL, '2026-11-27 18:43:02.776899+00', 'pool-67e9ba41f46b0656e9', 0, NULL, DEFAULT),
	(141, NULL, 3, '{"churchId":"60f49d20-4ef4-470a-9bfc-9c216b35151b","mailId":"2373ec7c-596f-40d9-a2c9-80e2f194ef32","trail":{"requestId":"e452a7d5-7311-4a33-bd7d-58f154c2db9b"}}', 0, '2026-11-27 18:43:05.512792+00', 1, 25, 'EENVELOPE', '2026-11-27 18:43:02.610787+00', '2026-11-27 18:43:02.610787+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(143, NULL, 8, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","deliveryId":"37e7d81c-3f31-4f79-8a83-b9139d6e63d3","trail":{"requestId":"dc47ee66-edcc-476b-b16a-399ad4664b6b"}}', 0, '2026-11-27 18:43:03.386568+00', 0, 25, NULL, '2026-11-27 18:43:03.386568+00', '2026-11-27 18:43:03.386568+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(144, NULL, 1, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","claimId":"01a21e51-7132-71dc-a1b1-8509a307b163","receiptId":"40fcf910-d5f4-4f4d-8024-9bb9564286d0","trail":{"requestId":"400d92ac-06e3-46d8-b797-d39a2b3b1c00"}}', 0, '2026-11-27 18:43:03.682584+00', 0, 25, NULL, '2026-11-27 18:43:03.682584+00', '2026-11-27 18:43:03.682584+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(145, NULL, 1, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","claimId":"01a21e50-a547-7145-8bc8-59c2e00f46d9","receiptId":"bdc85d73-847c-47c9-90b9-9576d6ca2775","trail":{"requestId":"47b3a81b-9ddc-47ae-b507-a673fdfd0b0a"}}', 0, '2026-11-27 18:43:03.720538+00', 0, 25, NULL, '2026-11-27 18:43:03.720538+00', '2026-11-27 18:43:03.720538+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(146, NULL, 6, '{"keys":["arrivals/eb99da7a-5267-4010-bc2d-bf475b322950"],"trail":{"requestId":"79c53242-7d1c-4fa2-a8c0-9f5f618ccf80"}}', 0, '2026-11-27 18:43:03.746856+00', 0, 25, NULL, '2026-11-27 18:43:03.746856+00', '2026-11-27 18:43:03.746856+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(147, NULL, 3, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","mailId":"ee9d099f-5a32-4fb3-a749-bfe044fce908","trail":{"requestId":"102af71c-4ef9-4855-a48d-6d1a534d7ad1"}}', 0, '2026-11-27 18:43:03.902108+00', 0, 25, NULL, '2026-11-27 18:43:03.902108+00', '2026-11-27 18:43:03.902108+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(148, NULL, 2, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","claimId":"01a21e51-5db9-77e7-ae3d-65972eaddf0c","trail":{"requestId":"6077d337-3bec-410d-9b64-62fa57645dc8"}}', 0, '2026-11-27 18:43:03.963632+00', 0, 25, NULL, '2026-11-27 18:43:03.963632+00', '2026-11-27 18:43:03.963632+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(149, NULL, 3, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","mailId":"a37a6318-8b14-4684-971b-dcca72579c69","trail":{"requestId":"6077d337-3bec-410d-9b64-62fa57645dc8"}}', 0, '2026-11-27 18:43:03.963632+00', 0, 25, NULL, '2026-11-27 18:43:03.963632+00', '2026-11-27 18:43:03.963632+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(150, NULL, 7, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","eventId":30,"trail":{"requestId":"6077d337-3bec-410d-9b64-62fa57645dc8"}}', 0, '2026-11-27 18:43:03.963632+00', 0, 25, NULL, '2026-11-27 18:43:03.963632+00', '2026-11-27 18:43:03.963632+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(151, NULL, 3, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","mailId":"c919c820-9a4b-4441-b6d9-4e8fa37f27ae","trail":{"requestId":"bdb70754-688c-4c6e-a58a-f592f26b0fc9"}}', 0, '2026-11-27 18:43:04.060807+00', 0, 25, NULL, '2026-11-27 18:43:04.060807+00', '2026-11-27 18:43:04.060807+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(152, NULL, 2, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","claimId":"01a21e51-320d-73b9-9217-1f891d8f894e","trail":{"requestId":"bdb70754-688c-4c6e-a58a-f592f26b0fc9"}}', 0, '2026-11-27 18:43:04.060807+00', 0, 25, NULL, '2026-11-27 18:43:04.060807+00', '2026-11-27 18:43:04.060807+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(153, NULL, 7, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","eventId":31,"trail":{"requestId":"bdb70754-688c-4c6e-a58a-f592f26b0fc9"}}', 0, '2026-11-27 18:43:04.060807+00', 0, 25, NULL, '2026-11-27 18:43:04.060807+00', '2026-11-27 18:43:04.060807+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(154, NULL, 3, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","mailId":"c4516039-8f7d-4ba1-9b2d-1354b739bb6a","trail":{"requestId":"888f7a65-92c6-4ec3-b4cd-99917e7573c8"}}', 0, '2026-11-27 18:43:04.320098+00', 0, 25, NULL, '2026-11-27 18:43:04.320098+00', '2026-11-27 18:43:04.320098+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(155, NULL, 2, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","claimId":"01a21e51-3935-7291-88de-08d8cceaa8dc","trail":{"requestId":"888f7a65-92c6-4ec3-b4cd-99917e7573c8"}}', 0, '2026-11-27 18:43:04.320098+00', 0, 25, NULL, '2026-11-27 18:43:04.320098+00', '2026-11-27 18:43:04.320098+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(156, NULL, 7, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","eventId":32,"trail":{"requestId":"888f7a65-92c6-4ec3-b4cd-99917e7573c8"}}', 0, '2026-11-27 18:43:04.320098+00', 0, 25, NULL, '2026-11-27 18:43:04.320098+00', '2026-11-27 18:43:04.320098+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(157, NULL, 3, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","mailId":"2eaaea8e-8ca9-47cc-b21a-00f9c6789cf4","trail":{"requestId":"f4d28ee5-d53a-4042-a0a4-7c01f583cd7e"}}', 0, '2026-11-27 18:43:04.484056+00', 0, 25, NULL, '2026-11-27 18:43:04.484056+00', '2026-11-27 18:43:04.484056+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(158, NULL, 2, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","claimId":"01a21e51-3d5c-77c7-ae13-7f8477abe545","trail":{"requestId":"f4d28ee5-d53a-4042-a0a4-7c01f583cd7e"}}', 0, '2026-11-27 18:43:04.484056+00', 0, 25, NULL, '2026-11-27 18:43:04.484056+00', '2026-11-27 18:43:04.484056+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(159, NULL, 7, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","eventId":33,"trail":{"requestId":"f4d28ee5-d53a-4042-a0a4-7c01f583cd7e"}}', 0, '2026-11-27 18:43:04.484056+00', 0, 25, NULL, '2026-11-27 18:43:04.484056+00', '2026-11-27 18:43:04.484056+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(160, NULL, 3, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","mailId":"301ae75d-c152-415f-b350-76280b708ae6","trail":{"requestId":"d5049e3a-42b9-44b0-bc1c-7b5109980287"}}', 0, '2026-11-27 18:43:04.599288+00', 0, 25, NULL, '2026-11-27 18:43:04.599288+00', '2026-11-27 18:43:04.599288+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(161, NULL, 2, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","claimId":"01a21e51-2c81-7790-b6dd-46cb83200c59","trail":{"requestId":"d5049e3a-42b9-44b0-bc1c-7b5109980287"}}', 0, '2026-11-27 18:43:04.599288+00', 0, 25, NULL, '2026-11-27 18:43:04.599288+00', '2026-11-27 18:43:04.599288+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(162, NULL, 7, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","eventId":34,"trail":{"requestId":"d5049e3a-42b9-44b0-bc1c-7b5109980287"}}', 0, '2026-11-27 18:43:04.599288+00', 0, 25, NULL, '2026-11-27 18:43:04.599288+00', '2026-11-27 18:43:04.599288+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(163, NULL, 3, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","mailId":"a0e84566-cdb3-4f5c-9969-b12d6c871f2e","trail":{"requestId":"af425eaf-5243-4f3e-8c21-d232d5dea646"}}', 0, '2026-11-27 18:43:04.672905+00', 0, 25, NULL, '2026-11-27 18:43:04.672905+00', '2026-11-27 18:43:04.672905+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(164, NULL, 3, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","mailId":"46d22841-d2a6-49a6-ba4d-d7927e01129c","trail":{"requestId":"1ff64e76-3700-4323-91f0-0d3a239b8b2a"}}', 0, '2026-11-27 18:43:04.726696+00', 0, 25, NULL, '2026-11-27 18:43:04.726696+00', '2026-11-27 18:43:04.726696+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(165, NULL, 3, '{"churchId":"4e017bc5-4372-4dde-afa9-6c6e2d002845","mailId":"1fba4a16-5867-48ff-915b-00513f36fc13","trail":{"requestId":"77dae041-fca8-45a8-96bf-6c534a7e8df6"}}', 0, '2026-11-27 18:43:04.781665+00', 0, 25, NULL, '2026-11-27 18:43:04.781665+00', '2026-11-27 18:43:04.781665+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(166, NULL, 3, '{"churchId":"60f49d20-4ef4-470a-9bfc-9c216b35151b","mailId":"476b9a86-7732-4356-a548-5d32b7ad63d1","trail":{"requestId":"7b501269-4af8-47be-9ab3-ee9798f34f49"}}', 0, '2026-11-27 18:43:04.845042+00', 0, 25, NULL, '2026-11-27 18:43:04.845042+00', '2026-11-27 18:43:04.845042+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(167, NULL, 4, '{"accountId":"81dd9afd-89d8-4ad3-9ee3-d02876cc8514","mailId":"15d29adb-8681-4727-8c5a-768655b9df9f","trail":{"requestId":"3901e540-a9a9-4a9e-a08d-db0419172ea4"}}', 0, '2026-11-27 18:43:04.871822+00', 0, 25, NULL, '2026-11-27 18:43:04.871822+00', '2026-11-27 18:43:04.871822+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(168, NULL, 4, '{"accountId":"81dd9afd-89d8-4ad3-9ee3-d02876cc8514","mailId":"d42ce803-87f2-48c5-99c2-188f46908cf0","trail":{"requestId":"494f79bf-291c-43db-b963-18fcc1f57587"}}', 0, '2026-11-27 18:43:05.383155+00', 0, 25, NULL, '2026-11-27 18:43:05.383155+00', '2026-11-27 18:43:05.383155+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(169, NULL, 9, '{"_cron" : {"ts" : "2026-11-27T18:43:05.463713+00:00", "backfilled" : false}}', 0, '2026-11-27 18:43:05.463713+00', 0, 25, NULL, '2026-11-27 18:43:05.463713+00', '2026-11-27 18:43:05.463713+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(170, NULL, 10, '{"_cron" : {"ts" : "2026-11-27T18:43:05.4778+00:00", "backfilled" : false}}', 0, '2026-11-27 18:43:05.4778+00', 0, 25, NULL, '2026-11-27 18:43:05.4778+00', '2026-11-27 18:43:05.4778+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(171, NULL, 5, '{"_cron" : {"ts" : "2026-11-27T18:43:05.482801+00:00", "backfilled" : false}}', 0, '2026-11-27 18:43:05.482801+00', 0, 25, NULL, '2026-11-27 18:43:05.482801+00', '2026-11-27 18:43:05.482801+00', NULL, NULL, NULL, 0, NULL, DEFAULT),
	(172, NULL, 11, '{"_cron" : {"ts" : "2026-11-27T18:43:05.485396+00:00", "backfilled" : false}}', 0, '2026-11-27 18:43:05.485396+00', 0, 25, NULL, '2026-11-27 18:43:05.485396+00', '2026-11-27 18:43:05.485396+00', NULL, NULL, NULL, 0, NULL, DEFAULT);


--
-- Data for Name: _private_known_crontabs; Type: TABLE DATA; Schema: graphile_worker; Owner: -
--

INSERT INTO graphile_worker._private_known_crontabs VALUES
	('sweep-expired', '2026-11-27 18:41:49.052+00', NULL),
	('sweep-counts', '2026-11-27 18:41:49.052+00', NULL),
	('sweep-accounts', '2026-11-27 18:41:49.052+00', NULL),
	('sweep-files', '2026-11-27 18:41:49.052+00', NULL);


--
-- Data for Name: _private_tasks; Type: TABLE DATA; Schema: graphile_worker; Owner: -
--

INSERT INTO graphile_worker._private_tasks OVERRIDING SYSTEM VALUE VALUES
	(1, 'disarm-receipt'),
	(2, 'render-voucher'),
	(3, 'send-mail'),
	(4, 'send-account-mail'),
	(5, 'sweep-accounts'),
	(6, 'delete-files'),
	(7, 'announce-event'),
	(8, 'deliver-webhook'),
	(9, 'sweep-expired'),
	(10, 'sweep-counts'),
	(11, 'sweep-files');


--
-- Data for Name: migrations; Type: TABLE DATA; Schema: graphile_worker; Owner: -
--

INSERT INTO graphile_worker.migrations VALUES
	(1, '2026-11-27 18:41:44.957579+00', true),
	(2, '2026-11-27 18:41:45.038063+00', false),
	(3, '2026-11-27 18:41:45.048485+00', true),
	(4, '2026-11-27 18:41:45.056811+00', false),
	(5, '2026-11-27 18:41:45.067644+00', false),
	(6, '2026-11-27 18:41:45.079284+00', false),
	(7, '2026-11-27 18:41:45.089711+00', false),
	(8, '2026-11-27 18:41:45.09396+00', false),
	(9, '2026-11-27 18:41:45.104865+00', false),
	(10, '2026-11-27 18:41:45.108628+00', false),
	(11, '2026-11-27 18:41:45.115323+00', true),
	(12, '2026-11-27 18:41:45.16078+00', false),
	(13, '2026-11-27 18:41:45.169688+00', true),
	(14, '2026-11-27 18:41:45.172956+00', true),
	(15, '2026-11-27 18:41:45.180378+00', false),
	(16, '2026-11-27 18:41:45.182367+00', true),
	(17, '2026-11-27 18:41:45.193389+00', false),
	(18, '2026-11-27 18:41:45.1972+00', false),
	(19, '2026-11-27 18:41:45.203419+00', true);


--
-- Data for Name: abuse_counts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.abuse_counts VALUES
	('60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:40:00+00', 'confirmed', 2),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:40:00+00', 'code-mails', 20),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:40:00+00', 'confirmed', 17),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:40:00+00', 'drafts', 24),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:40:00+00', 'upload-bytes', 85959),
	('60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:40:00+00', 'drafts', 3),
	('60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:40:00+00', 'code-mails', 2);


--
-- Data for Name: account_links; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_links VALUES
	('f9cd2021-f3cf-4fa8-a1d8-b1df5605dde0', '81dd9afd-89d8-4ad3-9ee3-d02876cc8514', 'reset-password', '2026-11-27 18:43:04.871822+00', '2026-11-27 19:13:04.873+00');


--
-- Data for Name: account_mails; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_mails VALUES
	('15d29adb-8681-4727-8c5a-768655b9df9f', '81dd9afd-89d8-4ad3-9ee3-d02876cc8514', 'reset-password', '{"link": "f9cd2021-f3cf-4fa8-a1d8-b1df5605dde0"}', '2026-11-27 18:43:04.871822+00'),
	('d42ce803-87f2-48c5-99c2-188f46908cf0', '81dd9afd-89d8-4ad3-9ee3-d02876cc8514', 'new-device', '{"device": ""}', '2026-11-27 18:43:05.383155+00');


--
-- Data for Name: accounts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.accounts VALUES
	('7e0207d8-9948-4b17-93e4-38479615877d', 'operator@penning.example', 'Operator', '$argon2id$v=19$m=19456,t=2,p=1$n5Gegz7MOawQs3Excfo6gg$GErDSljYdWiaO739vjO+X9WC5BX0MugsgKj8zdv8BWU', 'en', true, '2026-11-27 18:41:52.509871+00', NULL, '2026-11-27 18:41:54.286+00'),
	('d8ffcdc8-dd39-426d-b17c-529c9e581293', 'administrator@grace-groningen.example', 'Administrator grace-groningen', '$argon2id$v=19$m=19456,t=2,p=1$bb1xx0wTVpJIcpApYRNhig$Bmm5Oc5C75wjdm0f3w359kAd+QiDe1aM2zGMcYO3x/M', 'nl', false, '2026-11-27 18:41:57.000772+00', NULL, '2026-11-27 18:41:57.978+00'),
	('0cbda7b8-c7be-4c48-a343-b497b45aec18', 'treasurer@grace-groningen.example', 'Treasurer grace-groningen', '$argon2id$v=19$m=19456,t=2,p=1$yxsROc9KY6AjE+tQHvnvjg$HW991+kTEzP7gRbWZHtLsM2xsRfokgvtNLTzF/QHUeo', 'nl', false, '2026-11-27 18:42:00.587191+00', NULL, '2026-11-27 18:42:01.027+00'),
	('a9bebe70-b48c-4d6b-a2e8-0ead21344440', 'approver@grace-groningen.example', 'Approver grace-groningen', '$argon2id$v=19$m=19456,t=2,p=1$RmSR2TrxZR++BdtqnsQ+vQ$tdnqNYtqmNy7yKyXvjbgNjmtQZ1rgtiv/M4EGnNeS2s', 'nl', false, '2026-11-27 18:42:01.562768+00', NULL, '2026-11-27 18:42:02.151+00'),
	('cf7fde25-1cfa-44dc-b187-0423848e1166', 'administrator@hope-haren.example', 'Administrator hope-haren', '$argon2id$v=19$m=19456,t=2,p=1$b2inq7hhNRIztCTiwGyruw$GiUaAzjBLMUivqJIO6j1fVI+SnnNDfplMpNCc45cSek', 'nl', false, '2026-11-27 18:42:03.901037+00', NULL, '2026-11-27 18:42:04.534+00'),
	('d7084dc9-a7f8-44df-9ef9-a752a08b3132', 'treasurer@hope-haren.example', 'Treasurer hope-haren', '$argon2id$v=19$m=19456,t=2,p=1$fv+//TYysCqG2sjsjjq7iQ$fK52iofC8JelRQWzVMGgdhbl4A3VXXlLMKB3+7C5p4U', 'nl', false, '2026-11-27 18:42:06.244323+00', NULL, '2026-11-27 18:42:06.593+00'),
	('4ca85bb6-16d4-4409-b3fb-aca6f6f2070a', 'approver@hope-haren.example', 'Approver hope-haren', '$argon2id$v=19$m=19456,t=2,p=1$y4Orx6TUx+ZZSzdg+Wrfqg$zuMnhnpQPuxaFzKQSn+TCezXfoGuBidL80gaPmQtAeU', 'nl', false, '2026-11-27 18:42:06.877679+00', NULL, '2026-11-27 18:42:07.258+00'),
	('a363b4ce-26c1-4234-bd63-21338d12ed91', 'auditor@hope-haren.example', 'Auditor hope-haren', '$argon2id$v=19$m=19456,t=2,p=1$pVC2Ok6SVSLTdKbLB60ZMA$rl9U73JU3nBQJrhUyCh9g1pJRqg1fYbhk2aPZFMc97I', 'nl', false, '2026-11-27 18:42:07.460431+00', NULL, '2026-11-27 18:42:07.715+00'),
	('81dd9afd-89d8-4ad3-9ee3-d02876cc8514', 'auditor@grace-groningen.example', 'Auditor grace-groningen', '$argon2id$v=19$m=19456,t=2,p=1$t5hhoj0c5B7kDGHZj6j1Iw$w4vpK587gipI0RTxxmxY4pfZIMUuTcgmoD1LwhVF3yU', 'nl', false, '2026-11-27 18:42:02.676012+00', NULL, '2026-11-27 18:43:05.399+00');


--
-- Data for Name: api_tokens; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.api_tokens VALUES
	('8ee2b337-b897-47c5-818b-f403acdb2be4', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'Bookkeeping', '{read-claims,export}', 'b1a0e6fe83d2afdc8c8adc331b03c2495f85f3074b572219204ddbd1f364797b', 'ANP0', '2026-11-27 18:42:59.179462+00', NULL, NULL);


--
-- Data for Name: approvals; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.approvals VALUES
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-cddd-70b0-9fae-bf8ab678370b', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'e837702b-54cb-4c50-85cb-e4525418565b'),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-fefe-7432-a6fb-e991f60ffde1', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'e0ecbd28-2be4-49d2-98dc-b76e0e19e192'),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-092e-7254-a850-bde653caa0a5', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'c0f5416c-e670-4719-9ca3-208b143b0122'),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-13a9-7226-b3be-d84ace8b8669', '0cbda7b8-c7be-4c48-a343-b497b45aec18', '12d8e634-bde4-4c13-910c-7b2ca91bad89'),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-207e-740f-bb63-143c5e520af8', '0cbda7b8-c7be-4c48-a343-b497b45aec18', '1c894288-b8de-494c-a164-09f2a9a02d0c'),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-3935-7291-88de-08d8cceaa8dc', '0cbda7b8-c7be-4c48-a343-b497b45aec18', '7b6b91fb-a6f4-471b-9ca1-ffe53e8b7093');


--
-- Data for Name: audit_heads; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_heads VALUES
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', 73, '98367ea3f9b6d0270bdf36d3ebe24acf63dca457250f955723818e1fbb4a2dec'),
	('60f49d20-4ef4-470a-9bfc-9c216b35151b', 20, '6853674fc272ffaee860804e599aa0da56d01a1e8e7c0eda0d2935d54e4c2198');


--
-- Data for Name: audit_log; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_log OVERRIDING SYSTEM VALUE VALUES
	(1, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:41:54.948939+00', 'account', '7e0207d8-9948-4b17-93e4-38479615877d', 'church.created', 'church', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '843dc59a-a051-4716-b37e-75aebb009c6b', '{}', 1, 'b8320efad43eab2d77a9902b062ca0877701e97387a6e7d4df22934defaf6601'),
	(2, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:41:55.470929+00', 'account', '7e0207d8-9948-4b17-93e4-38479615877d', 'invitation.sent', 'invitation', '071bf6da-140c-485e-bc75-c03c2d386f18', '574105fb-51a8-41d0-999a-6d9fc8a16ba2', '{"role": "administrator"}', 2, '08a8e4304d8faef5d67f57a467e5f84a439a898df08f7e59848aed019c9e173c'),
	(3, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:41:57.306389+00', 'account', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', 'invitation.accepted', 'account', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', '57c7c4f4-32d5-461c-81c8-394a0e50b6ee', '{"role": "administrator", "invitation": "071bf6da-140c-485e-bc75-c03c2d386f18"}', 3, '53fa5024e509231f36f92c671be55d4dcc235a2dfa4e626e2f90963eecb9f6c3'),
	(4, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:41:58.274111+00', 'account', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', 'church.changed', 'church', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '6710c9ba-8a71-4271-8b38-8e3d0c9926b6', '{"fields": ["policyText", "secondApprovalAboveCents", "lostReceipts"]}', 4, '7b7ca75d9caf3cbc3f49e5accda666217c8c92d4a618a0487cb55cc71981fec8'),
	(5, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:41:58.754649+00', 'account', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', 'cost-centre.created', 'church', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'e342ce7a-604d-4c0a-91c4-8a3a91aa83f2', '{"code": "430"}', 5, '07239bd5284c43f06f502c372073b12078c98f70826d6592d9a7651be4522681'),
	(6, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:41:59.07634+00', 'account', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', 'cost-centre.created', 'church', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '7552717f-e434-4d9a-b994-e2f356a382a6', '{"code": "510"}', 6, 'f77c8d3ea25f50d966aaa262dfd7cb6b1f03f1e6b600ddc0d133d41f6e22f542'),
	(7, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:41:59.362907+00', 'account', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', 'finance-address.added', 'church', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '6fc6f708-06f8-4d8d-ad61-7c4d1a165127', '{"id": "50fb2f4e-5636-4f76-9897-73f3c0462e68"}', 7, '86b1b73538cc1a865c47bc1a0c30a80c7f0badfd7e67b592787476699d6308fc'),
	(8, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:41:59.983324+00', 'system', NULL, 'finance-address.confirmed', 'finance-address', '50fb2f4e-5636-4f76-9897-73f3c0462e68', '07a42b5e-5ad6-4c7d-9471-18907d800a0b', '{}', 8, 'c3ae435471ed85fafb0134c459a0e01e9855b8603aaec187d0c64d2041d492ac'),
	(9, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:00.198114+00', 'account', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', 'invitation.sent', 'invitation', '761ef900-1ced-4e9e-aabe-34eacd1d460b', 'a9a4d4d6-f3bf-4e08-8577-e6261f796a77', '{"role": "treasurer"}', 9, 'a38272e640e32de34c31524a2d4c252e809d7539e361e37536c1d1d192a7084f'),
	(10, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:00.924908+00', 'account', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'invitation.accepted', 'account', '0cbda7b8-c7be-4c48-a343-b497b45aec18', '84147c55-9d3f-454a-8ea6-a045669ffee1', '{"role": "treasurer", "invitation": "761ef900-1ced-4e9e-aabe-34eacd1d460b"}', 10, '9a37d01e0ffa7f42f1fdc72782e824b2706279536f2ca977dece4420e54db577'),
	(11, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:01.215632+00', 'account', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', 'invitation.sent', 'invitation', '6a64abb5-eb1f-419c-a45f-bd557dd20562', 'a8daf102-dc4f-4b76-b403-ed64504e2c1c', '{"role": "approver"}', 11, '4dbb41fe0e035d61c46ae1e342e3d2b433172155e34239b6ad58e8ceaccaf07f'),
	(12, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:01.794905+00', 'account', 'a9bebe70-b48c-4d6b-a2e8-0ead21344440', 'invitation.accepted', 'account', 'a9bebe70-b48c-4d6b-a2e8-0ead21344440', '42dcb351-51de-4a07-bbf0-e1ac4c835707', '{"role": "approver", "invitation": "6a64abb5-eb1f-419c-a45f-bd557dd20562"}', 12, 'ba3d42fd67ff29fd1b11f11cf0770baf7da060242b02bc39a764adedbe5d6e20'),
	(13, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:02.439308+00', 'account', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', 'invitation.sent', 'invitation', 'b8e1ef94-c1a5-4bd2-8668-b7007b8100e4', '5954e568-1f42-4490-a093-825dddf07277', '{"role": "auditor"}', 13, '9c402304bb0decf6f60dd70087c72e4d41169db525fbc860df26644eddddc027'),
	(14, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:03.073979+00', 'account', '81dd9afd-89d8-4ad3-9ee3-d02876cc8514', 'invitation.accepted', 'account', '81dd9afd-89d8-4ad3-9ee3-d02876cc8514', '1fe8382c-333e-4964-a4ac-cc7832ce7345', '{"role": "auditor", "invitation": "b8e1ef94-c1a5-4bd2-8668-b7007b8100e4"}', 14, '9873e344e7fa2b76623dfb6d69ac4c04e40205bbd916b2553a95d73a93480a3a'),
	(15, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:03.434101+00', 'account', '7e0207d8-9948-4b17-93e4-38479615877d', 'church.created', 'church', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'b661d3d2-cc94-4fa3-8b81-9cb81e54a598', '{}', 1, '86770b028c62f795bcfd401cc07f8a2c3b0e5892e64d7fc95dda8b33909e4772'),
	(16, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:03.669843+00', 'account', '7e0207d8-9948-4b17-93e4-38479615877d', 'invitation.sent', 'invitation', 'c675ae01-26b1-4cce-a338-4b5b4764e55b', '7b2f23be-bd7f-4e18-8560-5c32416bd485', '{"role": "administrator"}', 2, '8fa4fb79ea8ab287a06e180a0eb0f29f1814e720b8c6f15368f1a0b7f480454d'),
	(17, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:04.185387+00', 'account', 'cf7fde25-1cfa-44dc-b187-0423848e1166', 'invitation.accepted', 'account', 'cf7fde25-1cfa-44dc-b187-0423848e1166', '8e6b52fa-d2f8-407f-8842-4e9fdffb254a', '{"role": "administrator", "invitation": "c675ae01-26b1-4cce-a338-4b5b4764e55b"}', 3, '83484617ed66ab65a0f72b307f404905ef7e57d57e2f05df9ab35af01ef4ccf6'),
	(18, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:04.876141+00', 'account', 'cf7fde25-1cfa-44dc-b187-0423848e1166', 'church.changed', 'church', '60f49d20-4ef4-470a-9bfc-9c216b35151b', '09048427-5d07-42ad-8885-ea6605d0f8aa', '{"fields": ["policyText", "secondApprovalAboveCents", "lostReceipts"]}', 4, '6a97a09e44217aafb3f6988dc443f0f36d82050c98ccfc5c6b388eee1c5ad19a'),
	(19, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:05.132292+00', 'account', 'cf7fde25-1cfa-44dc-b187-0423848e1166', 'cost-centre.created', 'church', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'f28745d8-b37c-46f2-bb88-88d14b790fcc', '{"code": "430"}', 5, 'b549b7b984c3e9aae617779cf738599bbf8d91a61a2c8115cce1e15f488c9ffa'),
	(20, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:05.365524+00', 'account', 'cf7fde25-1cfa-44dc-b187-0423848e1166', 'cost-centre.created', 'church', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'a2eb0fed-f8d3-41ee-8b62-21f7955e76a7', '{"code": "510"}', 6, '761b5bbc9a1f36a5fc8094e8a639e8b12789f21df91145d58f2797952c3224fd'),
	(21, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:05.673999+00', 'account', 'cf7fde25-1cfa-44dc-b187-0423848e1166', 'finance-address.added', 'church', '60f49d20-4ef4-470a-9bfc-9c216b35151b', '73503a4b-8439-471e-a83e-0c88e76075e3', '{"id": "82a6b674-9e3a-4d9d-aa49-4fcf9f24b34d"}', 7, 'd07c63701682881bff8b803fc94c310fe181cb7f7e38a66f838c64e25adae898'),
	(22, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:05.986502+00', 'system', NULL, 'finance-address.confirmed', 'finance-address', '82a6b674-9e3a-4d9d-aa49-4fcf9f24b34d', 'e329a979-fb2f-4257-a382-a15baba1bbfc', '{}', 8, '99f5626ef1dd8fb274897d8028b4c991a0e417c4b4dea0bca39b3cda08163574'),
	(23, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:06.134988+00', 'account', 'cf7fde25-1cfa-44dc-b187-0423848e1166', 'invitation.sent', 'invitation', '9411d53e-11dd-4b54-a119-03d8ba399f14', '11ef0e13-d624-4b2a-83f3-b29eefcbe37f', '{"role": "treasurer"}', 9, '2e422ae7699037067376df169efce77f9de073e4e08ea5cd0aa12bab60d751d3'),
	(24, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:06.387519+00', 'account', 'd7084dc9-a7f8-44df-9ef9-a752a08b3132', 'invitation.accepted', 'account', 'd7084dc9-a7f8-44df-9ef9-a752a08b3132', 'c5bf1088-aa1c-43d3-a0a6-a797821c602d', '{"role": "treasurer", "invitation": "9411d53e-11dd-4b54-a119-03d8ba399f14"}', 10, '1e06a224d2f992f1357ef13f05d8f48e10dbadc3873f06a9fc4ecdedb3378479'),
	(25, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:06.750159+00', 'account', 'cf7fde25-1cfa-44dc-b187-0423848e1166', 'invitation.sent', 'invitation', '7951ec78-e713-4475-9551-f804ed2e644d', '1add717c-2645-4940-b510-d84b07730991', '{"role": "approver"}', 11, 'c59ddb2cf4af504082e878fbc2ef9a15ed1a844446978df7ba53f3db59523732'),
	(26, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:07.071019+00', 'account', '4ca85bb6-16d4-4409-b3fb-aca6f6f2070a', 'invitation.accepted', 'account', '4ca85bb6-16d4-4409-b3fb-aca6f6f2070a', 'f73d8043-effc-43cc-b058-6336d4f337bc', '{"role": "approver", "invitation": "7951ec78-e713-4475-9551-f804ed2e644d"}', 12, '9640649d5ded7915a2721c8d96edbe59f59066d22094cad273dcf790fb2b4f53'),
	(27, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:07.326099+00', 'account', 'cf7fde25-1cfa-44dc-b187-0423848e1166', 'invitation.sent', 'invitation', '68d8fac4-e769-4685-aae1-b4526ccb0b58', 'a26987d2-6398-4342-a17b-7fe40aaeccc2', '{"role": "auditor"}', 13, '1fbb23b2126b0e3ad8ecf73769f81eaae728a8f4f63312fe842c1e3e4d33ecdc'),
	(28, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:07.626124+00', 'account', 'a363b4ce-26c1-4234-bd63-21338d12ed91', 'invitation.accepted', 'account', 'a363b4ce-26c1-4234-bd63-21338d12ed91', '6295667a-0a7c-4c8e-84ed-903f9807681b', '{"role": "auditor", "invitation": "68d8fac4-e769-4685-aae1-b4526ccb0b58"}', 14, '6f9899c6580012f3259616d5dec8925624344348c02db954f179c705b8ad01aa'),
	(29, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:21.416282+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e50-bcae-7142-9a1e-34d44497f38e', '561b0765-c219-4405-a48b-0fa1e81b337f', '{"confirmedBy": "code"}', 15, '4ca0c4dd4bc73fd2b010aded1f65ea08a38ff3f6a69d4815494f8e9a1a5d9c62'),
	(30, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:26.174665+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e50-bcae-7142-9a1e-34d44497f38e', NULL, '{}', 16, 'fba4c28306489997b76c3fe04abcf0b3fde512dee6c2cf13068775e1687bcdaa'),
	(38, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:33.789877+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e50-f179-7712-9c41-665da4e4624a', NULL, '{}', 24, '38ee317bc5561aa1da5aa55c9547a9f4c342a8ebc0fc044e435f05c0f63a1d3a'),
	(44, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:37.719794+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e50-fefe-7432-a6fb-e991f60ffde1', NULL, '{}', 30, '3877cc0817afe7f1e628ebd01f321da2693243a5c4852e298957e55ba616e07e'),
	(45, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:39.214855+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e51-092e-7254-a850-bde653caa0a5', 'fc83a295-732e-42af-bd62-abc3a1b0aedd', '{"confirmedBy": "code"}', 31, 'cb12f507633d27b9153bab86e4a0c2e436027d938b93d6416af97a0d4ee10de4'),
	(46, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:39.460979+00', 'account', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'claim.approved', 'claim', '01a21e51-092e-7254-a850-bde653caa0a5', '42b65586-5070-4f2b-a051-331cff62a4dc', '{"round": 1, "decision": "c0f5416c-e670-4719-9ca3-208b143b0122", "amountCents": 1547}', 32, 'db3719b259d4e48ad46f4a814e3e7fa698d017c4b9a6df63f5cfd13d638e583c'),
	(50, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:43.790425+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e51-13a9-7226-b3be-d84ace8b8669', NULL, '{}', 36, 'e0892c5d723afd32062e5e6cbcf5342946e26be58c93d3e00e551c6641c039fe'),
	(56, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:47.918505+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e51-2c81-7790-b6dd-46cb83200c59', NULL, '{}', 42, '2bfb4ee685ded71555e22251cefca2bbe49028d52c12d37d08f1a36534577d63'),
	(60, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:51.697263+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e51-3935-7291-88de-08d8cceaa8dc', NULL, '{}', 46, 'bec58e7155819ee6eea8dbdecc4446244dd0330942cc57736a0147cfebf68aab'),
	(75, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:57.102128+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e51-5375-734a-8a53-e31b5ea33b8b', NULL, '{}', 61, '7bb0d7ed5c8003a0461538c3b23a3db168e4044163985df81e52511d72155235'),
	(77, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:58.495199+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e51-5844-7101-9008-e0be9024ca26', NULL, '{}', 16, '40c7083b3fce7287c409626140601629c5a045b362501bc288071256e270e98c'),
	(78, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:59.19446+00', 'account', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', 'api-token.created', 'church', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'cd8db7fe-29e5-4874-8f1b-fe12d9f066bc', '{"rights": ["read-claims", "export"], "tokenId": "8ee2b337-b897-47c5-818b-f403acdb2be4"}', 62, 'c0483a00bd6d537d78b8cd90f0c20131502f4a4aad0fd00ab7320b36964eea20'),
	(79, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:59.363317+00', 'account', '7e0207d8-9948-4b17-93e4-38479615877d', 'support-access.asked', 'support-access', 'a36e4794-a5fc-494b-82f8-25fc585ce714', '1c4fa9a5-0824-4da5-8a69-92e796cd6d0e', '{}', 17, 'fc73d16dbd47c7dfcf0c11a8face7dda484fe0e47f8f5b8aaa28e9fd5dae419b'),
	(80, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:59.718771+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e51-615b-7572-ace5-bd3d01975e07', '1e3921b7-6a6d-4242-87ff-8cb82d4d47ba', '{"confirmedBy": "code"}', 63, 'c4e4619b93e4c6e257845f59aa61cc98a5086f30a58049142194a552aeeca6d4'),
	(31, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:26.52252+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e50-cddd-70b0-9fae-bf8ab678370b', '4de2bd02-6c69-42e0-855f-40d05ecb0a7a', '{"confirmedBy": "code"}', 17, '189cd5b929d197ce604e8f7b692a74e57f87882e653711f281978e214a46a4dd'),
	(32, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:26.911065+00', 'account', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'claim.approved-first', 'claim', '01a21e50-cddd-70b0-9fae-bf8ab678370b', 'eb45cafc-661b-4564-bdbc-c98e741a6ced', '{"round": 1, "decision": "e837702b-54cb-4c50-85cb-e4525418565b", "amountCents": 75288}', 18, '4cf7462d36e5bd9b4c6d2c174dc76d2cd8c396280fb18e206aae37dd335c16ca'),
	(33, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:29.508955+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e50-cddd-70b0-9fae-bf8ab678370b', NULL, '{}', 19, '7641545e19990afe3c0e11103e13d18e6b8014a9124a6627613e3164d4684167'),
	(34, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:29.730089+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e50-e34d-77be-b249-a80502287940', 'd980a7b8-8e5b-4895-8c29-a7ef6997523d', '{"confirmedBy": "code"}', 20, '5672f46b0480ee8c3049c62246460d8bd582fe4bca966268cd24c7c278824ac6'),
	(35, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:30.472242+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e50-e34d-77be-b249-a80502287940', NULL, '{}', 21, 'ca7595123348a858b423e8c1b3bed8f972313ebfe9802ce6c62157fa2537bee5'),
	(36, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:30.731693+00', 'account', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'claim.returned', 'claim', '01a21e50-e34d-77be-b249-a80502287940', 'ef986840-7d20-4538-a215-4223b9270acc', '{"round": 1, "decision": "d2d23318-c133-4edc-9004-e94114e224dd", "amountCents": 1544}', 22, '039f88360045eb85d367956545c469849182907c6130c3858fedd378193cc180'),
	(37, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:32.686009+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e50-f179-7712-9c41-665da4e4624a', '47afebd0-c7e5-4ca6-9d16-e13fc51f3b0a', '{"confirmedBy": "code"}', 23, 'fc3070c01ef7f084548f85ece49506fdfb7695743487bdfe821201df6300d1df'),
	(39, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:33.988285+00', 'account', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'claim.returned', 'claim', '01a21e50-f179-7712-9c41-665da4e4624a', 'fe32ac6c-a48a-4114-ae0d-20f64082efc1', '{"round": 1, "decision": "6ac770dd-5fab-405f-b209-2eadedba66fe", "amountCents": 1545}', 25, 'e07ba613bd2335a649d42a949468ac28c2382b2d60239b8108d5949739ea03fd'),
	(40, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:34.238678+00', 'claimant', NULL, 'claim.corrected', 'claim', '01a21e50-f179-7712-9c41-665da4e4624a', 'd003ae3f-fa8b-4bf0-b4e9-63330bf99828', '{"round": 2, "decision": "def27ba5-e873-47f0-b1d0-0b0c88324b83", "amountCents": 2287}', 26, '04b190684a46f163c1dab73a3d7eee2dfd8244a6a4681d2ee15dc67f95258acd'),
	(41, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:36.17003+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e50-f179-7712-9c41-665da4e4624a', NULL, '{}', 27, 'fc9b67e84572aa04f695b8bc15ef97d1df30bf6f115034df123905905e5109b6'),
	(42, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:36.352095+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e50-fefe-7432-a6fb-e991f60ffde1', '785a1ef8-21c2-4241-9304-7929b8e791c1', '{"confirmedBy": "code"}', 28, '35eec0bedd9c8dbadb70aa2d8f39f222019ca20126a20fd48098fd6929419eb0'),
	(43, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:36.72416+00', 'account', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'claim.approved', 'claim', '01a21e50-fefe-7432-a6fb-e991f60ffde1', 'ac4359c2-5c94-4361-89fb-a1c0762174d3', '{"round": 1, "decision": "e0ecbd28-2be4-49d2-98dc-b76e0e19e192", "amountCents": 1188}', 29, '526f8f13da9f63203f70a20b043ca67db29d1e11b70c82da1dffa553c64beb82'),
	(47, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:41.712507+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e51-092e-7254-a850-bde653caa0a5', NULL, '{}', 33, '4468fba3a1dd632a5f70c5921103e0ff8dbf8af362d78591e12febbd326aa381'),
	(48, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:41.956007+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e51-13a9-7226-b3be-d84ace8b8669', 'bc616874-53cd-4dee-8a97-e9b1081a1d25', '{"confirmedBy": "code"}', 34, '86a4adc81dea02161bc0d3c3ce919f187e0fa08a05527142438f751ca0f9c66e'),
	(49, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:42.340253+00', 'account', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'claim.approved', 'claim', '01a21e51-13a9-7226-b3be-d84ace8b8669', 'ddf4760d-c4c1-4dac-a340-64d0167169c5', '{"round": 1, "decision": "12d8e634-bde4-4c13-910c-7b2ca91bad89", "amountCents": 1548}', 35, '359caa22ea90decff4bb750fd7c38a94aacfc582bd7ba3dddde486d5ce7471fd'),
	(51, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:45.319385+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e51-207e-740f-bb63-143c5e520af8', '7ce6eae5-99b5-4ac6-8a4b-8577ee44459a', '{"confirmedBy": "code"}', 37, '1b5f77625dd314d7fb6ebeacaf2ae4aa4aaadc049b28dfa784eba7c5ed690adf'),
	(52, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:45.68937+00', 'account', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'claim.approved', 'claim', '01a21e51-207e-740f-bb63-143c5e520af8', '65ccf954-d09d-47ba-88ca-c5dd7dc7dec3', '{"round": 1, "decision": "1c894288-b8de-494c-a164-09f2a9a02d0c", "amountCents": 1549}', 38, '9e29fe271a01ee3e943627579b29d0cbabae903ca21349ed1a8e493f86d880f9'),
	(53, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:47.01983+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e51-207e-740f-bb63-143c5e520af8', NULL, '{}', 39, '1ea0694f366e1a191ee5af3ec1d7e267812cab0ed01d779fc137d38433951382'),
	(54, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:47.183352+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e51-2c81-7790-b6dd-46cb83200c59', '6ed48dad-778c-4903-bc45-8278593b055b', '{"confirmedBy": "code"}', 40, 'ae00c2b988d16a1f467d2f18c572aab53507561366866d72b1b4bf18c34579c2'),
	(55, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:47.297891+00', 'account', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'claim.approved', 'claim', '01a21e51-2c81-7790-b6dd-46cb83200c59', '04c860a7-c750-4a9a-af1a-f9f0131d0cbf', '{"round": 1, "decision": "175a36d1-85bb-4cd0-b6ff-9dd77e2413b7", "amountCents": 1550}', 41, '751d41497b9b80825c3a311a7053f8471a802eaf1f9a844f4ff5379fec21a7ff'),
	(57, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:49.1408+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e51-320d-73b9-9217-1f891d8f894e', 'cea7d5cd-17b2-4110-a60a-1f33a7e58b73', '{"confirmedBy": "code"}', 43, 'd2c54bac5bf308c1d00f2218eda8b778a6b661b53cc3eb614042c94e900b5b50'),
	(58, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:49.885352+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e51-320d-73b9-9217-1f891d8f894e', NULL, '{}', 44, '56ba0bbe79b6356584471f749b6c30117a1651e10a689321b86b5946b77432b5'),
	(59, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:50.171849+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e51-3935-7291-88de-08d8cceaa8dc', 'd78fae58-00da-4c87-a37b-22a5370090ce', '{"confirmedBy": "code"}', 45, '623331c26b00f3375ece84a3a1a4751ac69b89ce2c92e6063256699b8c6ee8ba'),
	(61, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:51.767024+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e51-3d5c-77c7-ae13-7f8477abe545', '4e4bfa2f-e96b-459e-ab2b-233b3da75d7b', '{"confirmedBy": "code"}', 47, '31c23e321dbddfcab7cd786809a7d6bc7c075faa73c49e011499f07ff9ab84af'),
	(62, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:52.878629+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e51-3d5c-77c7-ae13-7f8477abe545', NULL, '{}', 48, 'd361631f4c4dc11400c9acb28d52a359e55729ed98246d91de86206bbc1aabfe'),
	(63, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:53.205788+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e51-4345-743e-8d3d-402e87894aa8', '80612712-926d-475d-918f-8e7017fe35a6', '{"confirmedBy": "code"}', 49, '1ce79703a935bcafbcb6b433dab1228a7a3a6a50b336b0292f0567072c104ac1'),
	(64, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:53.474161+00', 'account', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'claim.rejected', 'claim', '01a21e51-4345-743e-8d3d-402e87894aa8', 'b0335d71-c23e-4338-bdf8-81da6fd80a32', '{"round": 1, "decision": "c29d3e56-8770-4d1a-ae52-1b7429474f2f", "amountCents": 1554}', 50, '6546bdd7b273d768de987ef92f550c8c38bf441b1e35836cb0372608b445429c'),
	(65, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:54.275689+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e51-4345-743e-8d3d-402e87894aa8', NULL, '{}', 51, '5c723a4f5a188020f47b86009411b61a8c2caa0939567902ea4ee909c9860a43'),
	(66, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:55.24493+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e51-4b50-7287-8ccf-54ba2bd7d917', '977350c8-141d-494e-8d5c-c8ab956540d4', '{"confirmedBy": "code"}', 52, 'd3aaad6752c74b4d0d2dbab57baae40a6972a018b3b8ecae933f4c4d00e449cb'),
	(67, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:55.318267+00', 'claimant', NULL, 'claim.withdrawn', 'claim', '01a21e51-4b50-7287-8ccf-54ba2bd7d917', '7763b2aa-1ff9-42df-9a3f-a92df8d9b059', '{}', 53, '62c30bd56c4a7081500158f12c85788d558a3abda5d5ecee5d20c3bb7b083b78'),
	(68, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:55.517811+00', 'account', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', 'claim.note-added', 'claim', '01a21e50-bcae-7142-9a1e-34d44497f38e', '55684de6-ca1b-440d-a106-12931b6f352f', '{}', 54, 'edcbf0a22f149d5263e263ee66d23af517dd1edc3ebba481264c354ef3f5d34c'),
	(69, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:55.837083+00', 'system', NULL, 'claim.scheduled', 'claim', '01a21e51-092e-7254-a850-bde653caa0a5', NULL, '{}', 55, 'f46c8b67486774907bace4c8624e329ad7edb40ff7775a67f146abbeb26cf239'),
	(70, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:55.854445+00', 'system', NULL, 'claim.scheduled', 'claim', '01a21e51-13a9-7226-b3be-d84ace8b8669', NULL, '{}', 56, '15c94f6ffb58efe17157c373228be6e73caf6443b462d54d2045be867c075a5a'),
	(71, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:55.874114+00', 'system', NULL, 'claim.paid', 'claim', '01a21e51-13a9-7226-b3be-d84ace8b8669', NULL, '{}', 57, 'afe3b3ecf32f806dc8157180601ba2e03ddcc65f23501a47bc094033e6b94047'),
	(72, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:55.88496+00', 'system', NULL, 'claim.donated', 'claim', '01a21e51-207e-740f-bb63-143c5e520af8', NULL, '{}', 58, '423c25b331cd5eef1a212fc0c2889f506670312e61bd77c2244ff1cfe9cb7e6a'),
	(74, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:56.483091+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e51-5375-734a-8a53-e31b5ea33b8b', '65cf3169-65f3-40d6-991f-1898058abfee', '{"confirmedBy": "code"}', 60, '1d9e7e63e9930bf2fdd7c2939a117bd8c723466cb441e29e3f8a8335bab9e3a1'),
	(76, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:42:57.478053+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e51-5844-7101-9008-e0be9024ca26', 'c6aaf377-0ee3-4d5f-84b6-4a9ed9412484', '{"confirmedBy": "code"}', 15, 'f22f6384acbb7aa466117cb0493f6860950391f640a8f894cdb50a2cd2e80943'),
	(73, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:42:56.332459+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e51-4b50-7287-8ccf-54ba2bd7d917', NULL, '{}', 59, 'cf2a552885a6e26cf4259f41f7bd4ce56905309bf3f86cca0cb3b11f6b49d011'),
	(81, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:43:01.112923+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e51-615b-7572-ace5-bd3d01975e07', NULL, '{}', 64, '44625845fd369a24f4a672493272ab0ddd973439719f8d5b58bd210748ce7081'),
	(82, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:43:01.288324+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e51-6280-75f7-8940-0656a8a6257d', 'e452a7d5-7311-4a33-bd7d-58f154c2db9b', '{"confirmedBy": "code"}', 18, '4390f701149f4644059e5a3a6e81405d1b326efb44d0b8154c1549451125cd0a'),
	(83, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:43:02.603166+00', 'system', NULL, 'claim.voucher-made', 'claim', '01a21e51-6280-75f7-8940-0656a8a6257d', NULL, '{}', 19, '757c05c9dd04e400ee72c55bb37829528fba7c286afe922453a0886dde1490a9'),
	(84, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:43:03.315184+00', 'account', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', 'webhook.created', 'church', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '96504312-ee7f-48aa-af5a-9c52754c5e98', '{"host": "hooks.grace-groningen.example"}', 65, '93a8bf97d948397318b0fb5e61a9c9217557d53e3e9df09fd886d745059212f4'),
	(85, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:43:04.023734+00', 'claimant', NULL, 'claim.submitted', 'claim', '01a21e51-5db9-77e7-ae3d-65972eaddf0c', '6077d337-3bec-410d-9b64-62fa57645dc8', '{"confirmedBy": "code"}', 66, 'c006ee65a8c2447f53be59aa0c5dcf65f886150445d9c124c1933419c510d5ff'),
	(86, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:43:04.166246+00', 'account', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'claim.returned', 'claim', '01a21e51-320d-73b9-9217-1f891d8f894e', 'bdb70754-688c-4c6e-a58a-f592f26b0fc9', '{"round": 1, "decision": "2bbf233b-49f4-4405-bfaa-c92605ce3633", "amountCents": 1551}', 67, 'c4838427e771d12c3a96164a0fadfec3d6612392c3c5699b431242e185e18bc4'),
	(87, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:43:04.38671+00', 'account', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'claim.approved', 'claim', '01a21e51-3935-7291-88de-08d8cceaa8dc', '888f7a65-92c6-4ec3-b4cd-99917e7573c8', '{"round": 1, "decision": "7b6b91fb-a6f4-471b-9ca1-ffe53e8b7093", "amountCents": 1288}', 68, '34a28ed485dddbda36cc988bcef6bfcff9f71285efb7e641f1264afd7880e87d'),
	(88, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:43:04.529396+00', 'account', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'claim.rejected', 'claim', '01a21e51-3d5c-77c7-ae13-7f8477abe545', 'f4d28ee5-d53a-4042-a0a4-7c01f583cd7e', '{"round": 1, "decision": "4e23d10f-cd09-4e6d-9e4d-5db74804245a", "amountCents": 1553}', 69, 'ce893761f594b4eaf92cbe55efc77514d0710e4ab9aff52ac0016197aa174e60'),
	(89, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:43:04.624043+00', 'account', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'claim.reopened', 'claim', '01a21e51-2c81-7790-b6dd-46cb83200c59', 'd5049e3a-42b9-44b0-bc1c-7b5109980287', '{"round": 1, "decision": "1f88cb6e-8918-4e82-9ab4-3d80f4d5b172", "amountCents": 1550}', 70, '32fa1802eed854eab16dc1a001acec02b8dc936a97113d4591814ee2f346de98'),
	(90, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:43:04.684685+00', 'account', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', 'finance-address.added', 'church', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'af425eaf-5243-4f3e-8c21-d232d5dea646', '{"id": "ec0b09d5-a6c2-4fc0-be5c-7e3829792f40"}', 71, 'd7be78c3efb131938820a9c4fe705e2a32b9f5e7c24ed6814a4073669827d438'),
	(91, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:43:04.735362+00', 'account', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', 'invitation.sent', 'invitation', 'edd39ec7-99ca-4c38-ab13-54b671fbf063', '1ff64e76-3700-4323-91f0-0d3a239b8b2a', '{"role": "treasurer"}', 72, 'fa4de3158b33db18a3e633c10f6ec060274746dae14bcc4413cccaef8c83a000'),
	(92, '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 18:43:04.804891+00', 'account', '7e0207d8-9948-4b17-93e4-38479615877d', 'support-access.asked', 'support-access', '709e1a36-b486-404c-8be1-ea0e301d01ee', '77dae041-fca8-45a8-96bf-6c534a7e8df6', '{}', 73, '98367ea3f9b6d0270bdf36d3ebe24acf63dca457250f955723818e1fbb4a2dec'),
	(93, '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 18:43:04.851572+00', 'account', 'cf7fde25-1cfa-44dc-b187-0423848e1166', 'support-access.granted', 'support-access', 'a36e4794-a5fc-494b-82f8-25fc585ce714', '7b501269-4af8-47be-9ab3-ee9798f34f49', '{}', 20, '6853674fc272ffaee860804e599aa0da56d01a1e8e7c0eda0d2935d54e4c2198');


--
-- Data for Name: blocks; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bounced_addresses; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bounced_addresses VALUES
	('60f49d20-4ef4-470a-9bfc-9c216b35151b', 'bounced@example.org', '2026-11-27 18:43:02.610787+00', 550),
	('60f49d20-4ef4-470a-9bfc-9c216b35151b', 'finance@hope-haren.example', '2026-11-27 18:43:02.690181+00', 550);


--
-- Data for Name: churches; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.churches VALUES
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', 'grace-groningen', 'Genade Groningen', '{nl,en}', 'GRG', 'Binnen twee maanden.', '{https://grace-groningen.example}', 1000000, NULL, NULL, NULL, '2026-11-27 18:41:54.689065+00', '2026-11-27 18:41:58.198+00', NULL, 0, NULL, NULL, false, 50000, 'ask', 2, true),
	('60f49d20-4ef4-470a-9bfc-9c216b35151b', 'hope-haren', 'Hoop Haren', '{nl,en}', 'HH', 'Binnen twee maanden.', '{https://hope-haren.example}', 1000000, NULL, NULL, NULL, '2026-11-27 18:42:03.423795+00', '2026-11-27 18:42:04.724+00', NULL, 0, NULL, NULL, false, 50000, 'ask', 2, true);


--
-- Data for Name: claim_rounds; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.claim_rounds VALUES
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-e34d-77be-b249-a80502287940', 1, 1544, 'Graag voor Pasen', '[{"date": "2026-11-27", "receipts": [], "costCentre": "Gastvrijheid", "amountCents": 1256, "description": "Koffie jeugdavond"}, {"date": "2026-11-27", "receipts": [], "costCentre": "Gastvrijheid", "amountCents": 288, "description": "Bezoek in Aduard"}]', '761b3530-3779-442b-b3e0-bcf08bb37876', '2026-11-27 18:42:27.371+00'),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-f179-7712-9c41-665da4e4624a', 1, 1545, 'Graag voor Pasen', '[{"date": "2026-11-27", "receipts": [], "costCentre": "Gastvrijheid", "amountCents": 1257, "description": "Koffie jeugdavond"}, {"date": "2026-11-27", "receipts": [], "costCentre": "Gastvrijheid", "amountCents": 288, "description": "Bezoek in Aduard"}]', 'b0a50377-7568-4dac-90b0-d57977da44cb', '2026-11-27 18:42:31.07+00'),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-320d-73b9-9217-1f891d8f894e', 1, 1551, 'Graag voor Pasen', '[{"date": "2026-11-27", "receipts": [], "costCentre": "Gastvrijheid", "amountCents": 1263, "description": "Koffie jeugdavond"}, {"date": "2026-11-27", "receipts": [], "costCentre": "Gastvrijheid", "amountCents": 288, "description": "Bezoek in Aduard"}]', '1900a817-d725-4110-9de2-edfdff14e93f', '2026-11-27 18:42:47.488+00');


--
-- Data for Name: claims; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.claims VALUES
	('01a21e50-97da-70a8-8f51-cb0dc4132989', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', 'en', 0, NULL, 0, NULL, 0, NULL, NULL, '2026-11-28 18:42:07.963+00', NULL, NULL, '2026-11-27 18:42:07.973582+00', '2026-11-27 18:42:07.973582+00', NULL, NULL, 1, NULL, NULL),
	('01a21e50-a547-7145-8bc8-59c2e00f46d9', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', 'en', 0, NULL, 0, NULL, 0, NULL, NULL, '2026-11-28 18:42:11.399+00', NULL, NULL, '2026-11-27 18:42:11.4006+00', '2026-11-27 18:42:11.4006+00', NULL, NULL, 1, NULL, NULL),
	('01a21e51-7132-71dc-a1b1-8509a307b163', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', 'en', 0, NULL, 0, NULL, 0, NULL, NULL, '2026-11-28 18:43:03.603+00', NULL, NULL, '2026-11-27 18:43:03.619241+00', '2026-11-27 18:43:03.619241+00', NULL, NULL, 1, NULL, NULL),
	('01a21e51-723a-76ad-8f17-af665c29e0e4', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'unconfirmed', NULL, NULL, NULL, 'Anna de Vries', 'unconfirmedwaits@example.org', 'A. de Vries', 'AduVl3fNyQDSqzC84ltgLIOUNgQQBAK52udu5n2SCjoSZI14dS2MGXCroWg=', 'BE68 •••• 7034', 'Graag voor Pasen', 'nl', 1565, '89633e1943644228b761f1a97b0c12d1f3758492446aa4b679ba2b33e9235cad', 1, '2026-11-27 18:43:03.929+00', 0, NULL, NULL, '2026-11-28 18:43:03.866+00', '2026-11-27 18:43:03.929+00', NULL, '2026-11-27 18:43:03.870542+00', '2026-11-27 18:43:03.929+00', '8YBMGnIBFB86uhrQ7OdTMT553ohW_Ekf0kzJrElTEks', NULL, 1, NULL, NULL),
	('01a21e51-3935-7291-88de-08d8cceaa8dc', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'approved', 'GRG-2026-0011', 2026, 11, 'Anna de Vries', 'toapprove@example.org', 'A. de Vries', 'GsMA/Pguu9ptDR8S8/O58hwLBLEz6FvxbacvJ2Sfwo6snUoCAt0BOKSDqiGKd1dddLE=', 'DE89 •••• 3000', 'Graag voor Pasen', 'nl', 1552, '843e4824a09cdae50e9ed080babbb053df6e2b484b1b46914a1b6dda0e97bd69', 1, '2026-11-27 18:42:49.363+00', 0, 'a309da8d-6687-4d98-b7ed-f8c2fe1660f1', '2026-11-27 18:42:50.269+00', NULL, '2026-11-27 18:42:49.363+00', '2026-11-27 18:42:49.97+00', '2026-11-27 18:42:49.273765+00', '2026-11-27 18:43:04.353+00', 'UfByS7gJnTf3QiTIooPNXs-C2vxaQCz2iqsA4oSfxkc', '{1}', 1, 1288, NULL),
	('01a21e50-bcae-7142-9a1e-34d44497f38e', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'submitted', 'GRG-2026-0001', 2026, 1, 'Anna de Vries', 'submitted@example.org', 'A. de Vries', 'oQskj8zytyPF6KEjKdaN23QxQyclKVRZGnitKOZaoMdpZiPJlpsLXq/bxVJHzA==', 'NL91 •••• 4300', 'Graag voor Pasen', 'nl', 1542, '9e26c2b1368acee4c22a4417116601145d4f7529013554e8bd11379b311244bc', 1, '2026-11-27 18:42:21.071+00', 0, '8a3346cc-f21d-4724-b855-c9e970c5d0d0', '2026-11-27 18:42:21.548+00', NULL, '2026-11-27 18:42:21.071+00', '2026-11-27 18:42:21.329+00', '2026-11-27 18:42:17.39154+00', '2026-11-27 18:42:21.329+00', 'azQmYC9N2J3d9L3V6qeAxbipc3fX8iY8Lr-kPmjIS8g', '{2}', 1, NULL, NULL),
	('01a21e51-3d5c-77c7-ae13-7f8477abe545', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'rejected', 'GRG-2026-0012', 2026, 12, 'Anna de Vries', 'toreject@example.org', 'A. de Vries', 'x2ZqdshLomhuSHUyAQ/ChFaGegJt9p5wph2UievhAxGb7DnoGIKNEAQxpgs=', 'BE68 •••• 7034', 'Graag voor Pasen', 'nl', 1553, '028a48637ed632f143c904ab33e3a95fa20936ae5cca36e8095078169f59503c', 1, '2026-11-27 18:42:50.436+00', 0, 'd1ab7dfb-505e-4882-81a4-a91f75788d68', '2026-11-27 18:42:51.813+00', NULL, '2026-11-27 18:42:50.436+00', '2026-11-27 18:42:51.708+00', '2026-11-27 18:42:50.349256+00', '2026-11-27 18:43:04.491+00', '8YBMGnIBFB86uhrQ7OdTMT553ohW_Ekf0kzJrElTEks', '{1}', 1, NULL, NULL),
	('01a21e51-2c81-7790-b6dd-46cb83200c59', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'submitted', 'GRG-2026-0009', 2026, 9, 'Anna de Vries', 'toreopen@example.org', 'A. de Vries', 'Gw78vqihwaHvNDiWmHXx0b9XtMGvOFPSfbfqVaHkRg1SrS0GtnbiuT73N76EJw==', 'NL91 •••• 4300', 'Graag voor Pasen', 'nl', 1550, '6d8baee35a23396a22c5127e807639544f1dedce0168dc9aa995f35513a31433', 1, '2026-11-27 18:42:46.137+00', 0, 'c62a0355-cd38-4745-8135-f878d6b88149', '2026-11-27 18:42:47.91+00', NULL, '2026-11-27 18:42:46.137+00', '2026-11-27 18:42:47.164+00', '2026-11-27 18:42:46.041721+00', '2026-11-27 18:43:04.606+00', 'azQmYC9N2J3d9L3V6qeAxbipc3fX8iY8Lr-kPmjIS8g', '{1}', 1, NULL, NULL),
	('01a21e50-b2c6-7544-b784-05b1decdea81', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', 'en', 0, NULL, 0, NULL, 0, NULL, NULL, '2026-11-27 18:42:05.446334+00', NULL, NULL, '2026-11-27 18:42:14.85801+00', '2026-11-27 18:42:14.85801+00', NULL, NULL, 1, NULL, NULL),
	('01a21e50-cddd-70b0-9fae-bf8ab678370b', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'submitted', 'GRG-2026-0002', 2026, 2, 'Anna de Vries', 'firstapproval@example.org', 'A. de Vries', 'QNHmkTMIHG4gocZ2nkfyuzzW19Z0WS1Uo9z+pcTkQ6a16n0U8Vi/2U8gbSum2Q==', 'NL44 •••• 6789', 'Graag voor Pasen', 'nl', 75288, '044e6972bfe348a76757d138e878cdb6578e22406890aacc2aef4ff0b64d96e4', 1, '2026-11-27 18:42:21.991+00', 0, '570e6315-2c1c-4f51-b040-657b211c8fa2', '2026-11-27 18:42:28.579+00', NULL, '2026-11-27 18:42:21.991+00', '2026-11-27 18:42:26.419+00', '2026-11-27 18:42:21.795905+00', '2026-11-27 18:42:26.419+00', 'QRhTtjsZvD4CA0AHMqTIOXqMSeLymcIHatFJZrJodtw', '{1}', 1, NULL, NULL),
	('01a21e50-e34d-77be-b249-a80502287940', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'returned', 'GRG-2026-0003', 2026, 3, 'Anna de Vries', 'returned@example.org', 'A. de Vries', 'XzCclrjgkcgrE9gmWkTC6j7FsYt3hrqDrVzuLF44lpt1MPJaC+Tr9GN739izZ4MYazU=', 'DE89 •••• 3000', 'Graag voor Pasen', 'nl', 1544, 'd79d1782c8248f548a12b7bb2db7e0db581fee54daca6d2733715a7cbdba2ea0', 1, '2026-11-27 18:42:27.371+00', 0, '761b3530-3779-442b-b3e0-bcf08bb37876', '2026-11-27 18:42:30.836+00', NULL, '2026-11-27 18:42:27.371+00', '2026-11-27 18:42:29.654+00', '2026-11-27 18:42:27.28999+00', '2026-11-27 18:42:30.719+00', 'UfByS7gJnTf3QiTIooPNXs-C2vxaQCz2iqsA4oSfxkc', '{1}', 1, NULL, NULL),
	('01a21e50-f179-7712-9c41-665da4e4624a', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'submitted', 'GRG-2026-0004', 2026, 4, 'Anna de Vries', 'corrected@example.org', 'A. de Vries', 'ZhZqy5PTGURAyGGO2PVqOGMRXTH+isgNspTpkz8XGQPigvYtSiZFD37Z7x4=', 'BE68 •••• 7034', 'Nu met bedrag', 'nl', 2287, '9788f865c2416f00d3de59bbd0eb90182d76b22200894528c4036822d33adbb1', 1, '2026-11-27 18:42:31.07+00', 0, 'f46df4e6-811a-4d4b-83ae-6c31637aab09', '2026-11-27 18:42:35.158+00', NULL, '2026-11-27 18:42:34.196+00', '2026-11-27 18:42:32.654+00', '2026-11-27 18:42:30.906525+00', '2026-11-27 18:42:34.196+00', '8YBMGnIBFB86uhrQ7OdTMT553ohW_Ekf0kzJrElTEks', '{1}', 2, NULL, NULL),
	('01a21e50-fefe-7432-a6fb-e991f60ffde1', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'approved', 'GRG-2026-0005', 2026, 5, 'Anna de Vries', 'approved@example.org', 'A. de Vries', 'qaV5lQpnZQHzKIj4oixclVXNju60RlcIoUd4HTfyTunFbHPIfldJV73pSp/rsA==', 'NL91 •••• 4300', 'Graag voor Pasen', 'nl', 1546, 'bcef5af7c44d24c04b69f845170d05d5da81736ba71140209f8bc1a088defd8e', 1, '2026-11-27 18:42:34.42+00', 0, 'bb30220b-6ac7-4541-8c8d-3177621b834f', '2026-11-27 18:42:37.648+00', NULL, '2026-11-27 18:42:34.42+00', '2026-11-27 18:42:36.296+00', '2026-11-27 18:42:34.37022+00', '2026-11-27 18:42:36.667+00', 'azQmYC9N2J3d9L3V6qeAxbipc3fX8iY8Lr-kPmjIS8g', '{1}', 1, 1188, NULL),
	('01a21e51-207e-740f-bb63-143c5e520af8', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'donated', 'GRG-2026-0008', 2026, 8, 'Anna de Vries', 'donated@example.org', 'A. de Vries', 'HqlO3NXcV+UR+gATGf+Gj8WAwwrSh4bES/zbEuFwIi7qC/nlsfWgOTKXezU=', 'BE68 •••• 7034', 'Graag voor Pasen', 'nl', 1549, 'd33f5f7b91b1e0c1d5eca0b6cfb3ea2baec7179ed5293546bf67989a4b5484ee', 1, '2026-11-27 18:42:43.167+00', 0, '3060d1e1-d64a-4085-a21b-d4532ad7c9a4', '2026-11-27 18:42:46.432+00', NULL, '2026-11-27 18:42:43.167+00', '2026-11-27 18:42:45.224+00', '2026-11-27 18:42:42.947638+00', '2026-11-27 18:42:55.877454+00', '8YBMGnIBFB86uhrQ7OdTMT553ohW_Ekf0kzJrElTEks', '{1}', 1, 1549, NULL),
	('01a21e51-092e-7254-a850-bde653caa0a5', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'scheduled', 'GRG-2026-0006', 2026, 6, 'Anna de Vries', 'scheduled@example.org', 'A. de Vries', 'AX1Sf69F584aQNFurxaCiznlRVjjlywIKIoNY2lUWwr0KX26FEauXlr2urZc3Q==', 'NL44 •••• 6789', 'Graag voor Pasen', 'nl', 1547, '20246b89ae58545a5a7928cb4e4a8c4d6f5dae9cf03cfce70f43f46bb9a3046e', 1, '2026-11-27 18:42:37.166+00', 0, '9317192d-f613-41a2-a883-c5c90de17c41', '2026-11-27 18:42:40.789+00', NULL, '2026-11-27 18:42:37.166+00', '2026-11-27 18:42:39.104+00', '2026-11-27 18:42:36.989706+00', '2026-11-27 18:42:55.807798+00', 'QRhTtjsZvD4CA0AHMqTIOXqMSeLymcIHatFJZrJodtw', '{1}', 1, 1547, NULL),
	('01a21e51-13a9-7226-b3be-d84ace8b8669', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'paid', 'GRG-2026-0007', 2026, 7, 'Anna de Vries', 'paid@example.org', 'A. de Vries', '37lYD3BCuauP++u4f+/PFGMU2P7CioFWm4DO1aWawKfxCtkpcVAE5SeDYShQNKbQjgQ=', 'DE89 •••• 3000', 'Graag voor Pasen', 'nl', 1548, '1c8364cc36231e97ab6b84d1825b881c0bb42d29d7a4574e8b5a2d7c4794506b', 1, '2026-11-27 18:42:39.906+00', 0, 'b124c397-22c6-415d-ade6-8bcf31aa8079', '2026-11-27 18:42:43.843+00', NULL, '2026-11-27 18:42:39.906+00', '2026-11-27 18:42:41.827+00', '2026-11-27 18:42:39.685799+00', '2026-11-27 18:42:55.869775+00', 'UfByS7gJnTf3QiTIooPNXs-C2vxaQCz2iqsA4oSfxkc', '{1}', 1, 1548, NULL),
	('01a21e51-4b50-7287-8ccf-54ba2bd7d917', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'withdrawn', 'GRG-2026-0014', 2026, 14, 'Anna de Vries', 'withdrawn@example.org', 'A. de Vries', 'ClRJysC6WY0yuhp3eiRHi/S9PL1tIiKqYnQjw4cEziIvV03NS8AYdfjq0xfLmA==', 'NL44 •••• 6789', 'Graag voor Pasen', 'nl', 1555, 'a6d4d46a4d4dfe2e76f0c5814dd584c7b46e7687f036e09ac5c093db3240d6fc', 1, '2026-11-27 18:42:54.086+00', 0, '7c7a9a68-53dd-4318-9c28-a7c902acf5bc', '2026-11-27 18:42:55.262+00', NULL, '2026-11-27 18:42:54.086+00', '2026-11-27 18:42:55.071+00', '2026-11-27 18:42:53.916164+00', '2026-11-27 18:42:55.29+00', 'QRhTtjsZvD4CA0AHMqTIOXqMSeLymcIHatFJZrJodtw', '{1}', 1, NULL, NULL),
	('01a21e51-5375-734a-8a53-e31b5ea33b8b', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'submitted', 'GRG-2026-0015', 2026, 15, 'Anna de Vries', 'device@example.org', 'A. de Vries', 'Uo3B3BFQsh4BEGS7IDdE1R9pVRG18jmCp8f2GvGF6+nl8qwqitvzz9OUQ2+d+VqjILk=', 'DE89 •••• 3000', 'Graag voor Pasen', 'nl', 1556, 'b01bc2dc3d6401eaae88b218bcca6ddec2f455410396a23fdd6de0ad40ee5155', 1, '2026-11-27 18:42:56.066+00', 0, '9583ce49-5b2e-4cad-99c0-304a47d73489', '2026-11-27 18:42:56.495+00', NULL, '2026-11-27 18:42:56.066+00', '2026-11-27 18:42:56.395+00', '2026-11-27 18:42:55.990652+00', '2026-11-27 18:42:56.395+00', 'UfByS7gJnTf3QiTIooPNXs-C2vxaQCz2iqsA4oSfxkc', '{1}', 1, NULL, NULL),
	('01a21e51-4345-743e-8d3d-402e87894aa8', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'rejected', 'GRG-2026-0013', 2026, 13, 'Anna de Vries', 'rejected@example.org', 'A. de Vries', 'xDU2R8GtNF+HvPOhhvfiOhnrw2zPyNjDa2Rnx/pfm0Fchgc1VrBNjYP8Jp/LoQ==', 'NL91 •••• 4300', 'Graag voor Pasen', 'nl', 1554, 'ad9bb2c9ff4f0b7ad22a52543f6e20c1ba9930909ac579014f08e17c214c8cef', 1, '2026-11-27 18:42:51.872+00', 0, 'fbca981f-c2b7-48d7-8a7b-7403af99051a', '2026-11-27 18:42:54.259+00', NULL, '2026-11-27 18:42:51.872+00', '2026-11-27 18:42:53.031+00', '2026-11-27 18:42:51.847264+00', '2026-11-27 18:42:53.416+00', 'azQmYC9N2J3d9L3V6qeAxbipc3fX8iY8Lr-kPmjIS8g', '{1}', 1, NULL, NULL),
	('01a21e51-320d-73b9-9217-1f891d8f894e', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'returned', 'GRG-2026-0010', 2026, 10, 'Anna de Vries', 'toreturn@example.org', 'A. de Vries', '2opo4KNWZ3Oc+EmvBhi1BImkY43nePEE7SBbGrAvpLc9g/i/jT6MWXsVNbj6WA==', 'NL44 •••• 6789', 'Graag voor Pasen', 'nl', 1551, '2ac50db06f66ed244b3b1a88d82f6950bf8819d633f29566b81b85fd691b22c6', 1, '2026-11-27 18:42:47.488+00', 0, '1900a817-d725-4110-9de2-edfdff14e93f', '2026-11-27 18:42:49.17+00', NULL, '2026-11-27 18:42:47.488+00', '2026-11-27 18:42:49.086+00', '2026-11-27 18:42:47.439656+00', '2026-11-27 18:43:04.097+00', 'QRhTtjsZvD4CA0AHMqTIOXqMSeLymcIHatFJZrJodtw', '{1}', 1, NULL, NULL),
	('01a21e51-599a-72d5-8c1a-70a42223e174', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', 'en', 0, NULL, 0, NULL, 0, NULL, NULL, '2026-11-28 18:42:57.562+00', NULL, NULL, '2026-11-27 18:42:57.563425+00', '2026-11-27 18:42:57.563425+00', NULL, NULL, 1, NULL, NULL),
	('01a21e51-5db9-77e7-ae3d-65972eaddf0c', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'submitted', 'GRG-2026-0017', 2026, 17, 'Anna de Vries', 'toconfirm@example.org', 'A. de Vries', 'V88yFZqc+ew1jvJF25A0Gq1yZLMeMkOArA5LGpJH9X4AJfZ6uh31YdGHO6+cCLd9p5M=', 'DE89 •••• 3000', 'Graag voor Pasen', 'nl', 1560, 'e699d373823f64342f4a0cbcd63dbd1a3070c6d0f52cd8c41c7f04a84caeca4e', 1, '2026-11-27 18:42:58.727+00', 0, 'de1fb2ec-f470-45a2-818f-32a8f63dd64b', NULL, NULL, '2026-11-27 18:42:58.727+00', '2026-11-27 18:43:03.974+00', '2026-11-27 18:42:58.61963+00', '2026-11-27 18:43:03.974+00', 'UfByS7gJnTf3QiTIooPNXs-C2vxaQCz2iqsA4oSfxkc', NULL, 1, NULL, NULL),
	('01a21e51-59de-768a-aab4-2eb7a3693968', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'unconfirmed', NULL, NULL, NULL, 'Anna de Vries', 'unconfirmed@example.org', 'A. de Vries', 'PCpNJ2PrbicxFaPsMv94EV8LG7a+xas36CH4PC7JBHYxh5jTszenYz68i58+BQ==', 'NL44 •••• 6789', 'Graag voor Pasen', 'nl', 1559, 'a6640197acc3c0be6b6146d62bc65ec3db97155ae61de9a0f7d32371698dd9b7', 1, '2026-11-27 18:42:57.684+00', 0, NULL, NULL, '2026-11-28 18:42:57.63+00', '2026-11-27 18:42:57.684+00', NULL, '2026-11-27 18:42:57.637312+00', '2026-11-27 18:42:57.684+00', 'QRhTtjsZvD4CA0AHMqTIOXqMSeLymcIHatFJZrJodtw', NULL, 1, NULL, NULL),
	('01a21e51-5844-7101-9008-e0be9024ca26', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'submitted', 'HH-2026-0001', 2026, 1, 'Anna de Vries', 'ofhope@example.org', 'A. de Vries', 'nGiyPr0cG24R2QETNU8/+x8aZaJmT5hBRkijR2bWxtn0K6jbpyBm5FTTVJ0=', 'BE68 •••• 7034', 'Graag voor Pasen', 'nl', 1557, '5d8474843f62fb9335b02b16faedb9068f7fbbda781f7990c67fd37872cf8a40', 1, '2026-11-27 18:42:57.297+00', 0, '6550a44f-abcb-497c-88ba-750161904087', '2026-11-27 18:42:57.491+00', NULL, '2026-11-27 18:42:57.297+00', '2026-11-27 18:42:57.426+00', '2026-11-27 18:42:57.221963+00', '2026-11-27 18:42:57.426+00', 'Bf2j0EShLh6RYkI-Zq_6KJfow_ftnmxPRYv37-M5dFo', '{1}', 1, NULL, NULL),
	('01a21e51-5e72-750e-96ce-962280b744d4', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'withdrawn', NULL, NULL, NULL, 'Anna de Vries', 'unconfirmedwithdrawn@example.org', 'A. de Vries', '49JcxFUCSLD1UeHCiVGPOL4eN3Sy9mrtWXEq7rO4QwtBvOoMfw3Qd17gucY=', 'BE68 •••• 7034', 'Graag voor Pasen', 'nl', 1561, 'da15187707091a33c67d323c3b80cd5c2249be5f6168d09823f980ed400240df', 1, '2026-11-27 18:42:58.898+00', 0, NULL, NULL, '2026-11-28 18:42:58.802+00', '2026-11-27 18:42:58.898+00', NULL, '2026-11-27 18:42:58.803869+00', '2026-11-27 18:42:58.938+00', '8YBMGnIBFB86uhrQ7OdTMT553ohW_Ekf0kzJrElTEks', NULL, 1, NULL, NULL),
	('01a21e51-615b-7572-ace5-bd3d01975e07', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'submitted', 'GRG-2026-0016', 2026, 16, 'Anna de Vries', 'financewaits@example.org', 'A. de Vries', 'boa4XXVZntHGvipDhn7GL54fUXMNjPW0IC7Zs6twLFQqoFd6OxuqfWRSObFXjA==', 'NL91 •••• 4300', 'Graag voor Pasen', 'nl', 1562, '0ae4220974001eebe13522e4feb4c3ef7fb1b1c536d24b51cba0adf342a42bfb', 1, '2026-11-27 18:42:59.588+00', 0, 'e5516288-4879-427a-86bd-787add74569a', '2026-11-27 18:42:59.746+00', NULL, '2026-11-27 18:42:59.588+00', '2026-11-27 18:42:59.681+00', '2026-11-27 18:42:59.548559+00', '2026-11-27 18:42:59.681+00', 'azQmYC9N2J3d9L3V6qeAxbipc3fX8iY8Lr-kPmjIS8g', '{1}', 1, NULL, NULL),
	('01a21e51-6280-75f7-8940-0656a8a6257d', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'submitted', 'HH-2026-0002', 2026, 2, 'Anna de Vries', 'bounced@example.org', 'A. de Vries', 'kfWbJ9U+rNk4Jul5Qs7S9+8t/4gD+64Po6w1VdTclasA+om5Yjx0btfM1vL7/g==', 'NL44 •••• 6789', 'Graag voor Pasen', 'nl', 1563, '8f635c84585d601e979f40cfb3cfe1af8fb7e57259807c1b34872490720770f4', 1, '2026-11-27 18:43:00.038+00', 0, '071f076f-95a7-4ec2-8cf4-09380412324a', '2026-11-27 18:43:01.316+00', NULL, '2026-11-27 18:43:00.038+00', '2026-11-27 18:43:01.211+00', '2026-11-27 18:42:59.841427+00', '2026-11-27 18:43:01.211+00', '8_zqXUaK2BGv6LgX_oAMFWXFc3K76gnW4uf0Ug8wRNY', '{1}', 1, NULL, NULL);


--
-- Data for Name: cost_centres; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.cost_centres VALUES
	('76623985-35a2-4b83-aa18-e24a5f212a8a', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '430', 'Gastvrijheid', 0, NULL, '2026-11-27 18:41:58.675119+00', 1, 'Koffie en maaltijden'),
	('6d286a9d-eb5f-4ab2-848b-e5b4df24a3f8', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '510', 'Pastoraat', 1, NULL, '2026-11-27 18:41:59.062644+00', 1, ''),
	('3c3e74f4-71f4-47c3-b8e8-790cba1d4cb8', '60f49d20-4ef4-470a-9bfc-9c216b35151b', '430', 'Gastvrijheid', 0, NULL, '2026-11-27 18:42:05.109882+00', 1, 'Koffie en maaltijden'),
	('bc3e710f-a9cb-47a5-99a7-df0f91ca51a5', '60f49d20-4ef4-470a-9bfc-9c216b35151b', '510', 'Pastoraat', 1, NULL, '2026-11-27 18:42:05.249695+00', 1, '');


--
-- Data for Name: decisions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.decisions VALUES
	('e837702b-54cb-4c50-85cb-e4525418565b', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-cddd-70b0-9fae-bf8ab678370b', 1, 'approved', '0cbda7b8-c7be-4c48-a343-b497b45aec18', '', 75288, '[]', '2026-11-27 18:42:26.885576+00'),
	('d2d23318-c133-4edc-9004-e94114e224dd', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-e34d-77be-b249-a80502287940', 1, 'returned', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'Met hoeveel waren jullie?', 1544, '[]', '2026-11-27 18:42:30.721433+00'),
	('6ac770dd-5fab-405f-b209-2eadedba66fe', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-f179-7712-9c41-665da4e4624a', 1, 'returned', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'Met hoeveel waren jullie?', 1545, '[]', '2026-11-27 18:42:33.97488+00'),
	('def27ba5-e873-47f0-b1d0-0b0c88324b83', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-f179-7712-9c41-665da4e4624a', 2, 'corrected', NULL, 'Twintig', 2287, '[]', '2026-11-27 18:42:34.201814+00'),
	('e0ecbd28-2be4-49d2-98dc-b76e0e19e192', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-fefe-7432-a6fb-e991f60ffde1', 1, 'approved', '0cbda7b8-c7be-4c48-a343-b497b45aec18', '', 1188, '[{"itemId": "967d4d93-1046-4cde-8cd3-81f5f199f780", "because": "Alleen de koffie", "amountCents": 1258, "approvedCents": 900}]', '2026-11-27 18:42:36.670779+00'),
	('c0f5416c-e670-4719-9ca3-208b143b0122', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-092e-7254-a850-bde653caa0a5', 1, 'approved', '0cbda7b8-c7be-4c48-a343-b497b45aec18', '', 1547, '[]', '2026-11-27 18:42:39.442839+00'),
	('12d8e634-bde4-4c13-910c-7b2ca91bad89', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-13a9-7226-b3be-d84ace8b8669', 1, 'approved', '0cbda7b8-c7be-4c48-a343-b497b45aec18', '', 1548, '[]', '2026-11-27 18:42:42.31275+00'),
	('1c894288-b8de-494c-a164-09f2a9a02d0c', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-207e-740f-bb63-143c5e520af8', 1, 'approved', '0cbda7b8-c7be-4c48-a343-b497b45aec18', '', 1549, '[]', '2026-11-27 18:42:45.652041+00'),
	('175a36d1-85bb-4cd0-b6ff-9dd77e2413b7', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-2c81-7790-b6dd-46cb83200c59', 1, 'approved', '0cbda7b8-c7be-4c48-a343-b497b45aec18', '', 1550, '[]', '2026-11-27 18:42:47.290182+00'),
	('c29d3e56-8770-4d1a-ae52-1b7429474f2f', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-4345-743e-8d3d-402e87894aa8', 1, 'rejected', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'Al betaald', 1554, '[]', '2026-11-27 18:42:53.434119+00'),
	('2bbf233b-49f4-4405-bfaa-c92605ce3633', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-320d-73b9-9217-1f891d8f894e', 1, 'returned', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'Welke avond?', 1551, '[]', '2026-11-27 18:43:04.107209+00'),
	('7b6b91fb-a6f4-471b-9ca1-ffe53e8b7093', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-3935-7291-88de-08d8cceaa8dc', 1, 'approved', '0cbda7b8-c7be-4c48-a343-b497b45aec18', '', 1288, '[{"itemId": "c4c23882-d557-409a-9d27-57edec8de51c", "because": "Alleen de koffie", "amountCents": 1264, "approvedCents": 1000}]', '2026-11-27 18:43:04.36335+00'),
	('4e23d10f-cd09-4e6d-9e4d-5db74804245a', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-3d5c-77c7-ae13-7f8477abe545', 1, 'rejected', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'Dubbel', 1553, '[]', '2026-11-27 18:43:04.504251+00'),
	('1f88cb6e-8918-4e82-9ab4-3d80f4d5b172', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-2c81-7790-b6dd-46cb83200c59', 1, 'reopened', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'Bon ontbreekt', 1550, '[]', '2026-11-27 18:43:04.611568+00');


--
-- Data for Name: duplicates; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.duplicates OVERRIDING SYSTEM VALUE VALUES
	(1, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e50-fefe-7432-a6fb-e991f60ffde1', '01a21e50-bcae-7142-9a1e-34d44497f38e', NULL, NULL, 'a7c39d40-2c11-4f1d-b257-a6e4d07bc584', '23e2972d-872c-4006-951d-f88936ae1ada', '2026-11-27 18:42:36.289319+00'),
	(2, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-092e-7254-a850-bde653caa0a5', '01a21e50-cddd-70b0-9fae-bf8ab678370b', NULL, NULL, '89533c4b-9d68-458c-9317-d12a59617c77', 'c4aa43d9-d6e5-48de-a65a-758cfca07352', '2026-11-27 18:42:39.074538+00'),
	(3, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-13a9-7226-b3be-d84ace8b8669', '01a21e50-e34d-77be-b249-a80502287940', NULL, NULL, '895b1809-30e3-470d-bb36-e169818c9e1d', '6c9e0fa9-0f7d-48e1-8449-bed5e54fc84e', '2026-11-27 18:42:41.798759+00'),
	(4, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-207e-740f-bb63-143c5e520af8', '01a21e50-f179-7712-9c41-665da4e4624a', NULL, NULL, '359a27ca-5465-4215-8a4f-a17daf86ce2f', 'f48d97b4-ff6d-43c8-99f2-a8df1bc954d1', '2026-11-27 18:42:45.222101+00'),
	(5, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-2c81-7790-b6dd-46cb83200c59', '01a21e50-fefe-7432-a6fb-e991f60ffde1', NULL, NULL, '27c7f3bd-7ee6-40f1-9d02-aeaf7a2c447f', 'a7c39d40-2c11-4f1d-b257-a6e4d07bc584', '2026-11-27 18:42:47.157053+00'),
	(6, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-2c81-7790-b6dd-46cb83200c59', '01a21e50-bcae-7142-9a1e-34d44497f38e', NULL, NULL, '27c7f3bd-7ee6-40f1-9d02-aeaf7a2c447f', '23e2972d-872c-4006-951d-f88936ae1ada', '2026-11-27 18:42:47.157053+00'),
	(7, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-320d-73b9-9217-1f891d8f894e', '01a21e51-092e-7254-a850-bde653caa0a5', NULL, NULL, '84806361-3455-45b8-b4cf-4ed8034111e5', '89533c4b-9d68-458c-9317-d12a59617c77', '2026-11-27 18:42:49.070674+00'),
	(8, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-320d-73b9-9217-1f891d8f894e', '01a21e50-cddd-70b0-9fae-bf8ab678370b', NULL, NULL, '84806361-3455-45b8-b4cf-4ed8034111e5', 'c4aa43d9-d6e5-48de-a65a-758cfca07352', '2026-11-27 18:42:49.070674+00'),
	(9, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-3935-7291-88de-08d8cceaa8dc', '01a21e51-13a9-7226-b3be-d84ace8b8669', NULL, NULL, '3a076fb0-607f-43db-bddd-70a7b2e14a99', '895b1809-30e3-470d-bb36-e169818c9e1d', '2026-11-27 18:42:49.952399+00'),
	(10, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-3935-7291-88de-08d8cceaa8dc', '01a21e50-e34d-77be-b249-a80502287940', NULL, NULL, '3a076fb0-607f-43db-bddd-70a7b2e14a99', '6c9e0fa9-0f7d-48e1-8449-bed5e54fc84e', '2026-11-27 18:42:49.952399+00'),
	(11, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-3d5c-77c7-ae13-7f8477abe545', '01a21e51-207e-740f-bb63-143c5e520af8', NULL, NULL, '489fd520-5abd-4894-ad4c-73cde26838ad', '359a27ca-5465-4215-8a4f-a17daf86ce2f', '2026-11-27 18:42:51.687516+00'),
	(12, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-3d5c-77c7-ae13-7f8477abe545', '01a21e50-f179-7712-9c41-665da4e4624a', NULL, NULL, '489fd520-5abd-4894-ad4c-73cde26838ad', 'f48d97b4-ff6d-43c8-99f2-a8df1bc954d1', '2026-11-27 18:42:51.687516+00'),
	(13, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-4345-743e-8d3d-402e87894aa8', '01a21e51-2c81-7790-b6dd-46cb83200c59', NULL, NULL, 'd7bed4bb-0cea-41f8-b7fa-7aa230b6d58b', '27c7f3bd-7ee6-40f1-9d02-aeaf7a2c447f', '2026-11-27 18:42:53.001691+00'),
	(14, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-4345-743e-8d3d-402e87894aa8', '01a21e50-fefe-7432-a6fb-e991f60ffde1', NULL, NULL, 'd7bed4bb-0cea-41f8-b7fa-7aa230b6d58b', 'a7c39d40-2c11-4f1d-b257-a6e4d07bc584', '2026-11-27 18:42:53.001691+00'),
	(15, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-4345-743e-8d3d-402e87894aa8', '01a21e50-bcae-7142-9a1e-34d44497f38e', NULL, NULL, 'd7bed4bb-0cea-41f8-b7fa-7aa230b6d58b', '23e2972d-872c-4006-951d-f88936ae1ada', '2026-11-27 18:42:53.001691+00'),
	(16, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-4b50-7287-8ccf-54ba2bd7d917', '01a21e51-320d-73b9-9217-1f891d8f894e', NULL, NULL, 'b8e59cf4-186a-4cbc-824f-15d29a8442b5', '84806361-3455-45b8-b4cf-4ed8034111e5', '2026-11-27 18:42:55.056756+00'),
	(17, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-4b50-7287-8ccf-54ba2bd7d917', '01a21e51-092e-7254-a850-bde653caa0a5', NULL, NULL, 'b8e59cf4-186a-4cbc-824f-15d29a8442b5', '89533c4b-9d68-458c-9317-d12a59617c77', '2026-11-27 18:42:55.056756+00'),
	(18, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-4b50-7287-8ccf-54ba2bd7d917', '01a21e50-cddd-70b0-9fae-bf8ab678370b', NULL, NULL, 'b8e59cf4-186a-4cbc-824f-15d29a8442b5', 'c4aa43d9-d6e5-48de-a65a-758cfca07352', '2026-11-27 18:42:55.056756+00'),
	(19, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-5375-734a-8a53-e31b5ea33b8b', '01a21e51-3935-7291-88de-08d8cceaa8dc', NULL, NULL, '4d51d63f-d6ab-47e0-8fb5-6a9c9a77a626', '3a076fb0-607f-43db-bddd-70a7b2e14a99', '2026-11-27 18:42:56.359669+00'),
	(20, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-5375-734a-8a53-e31b5ea33b8b', '01a21e51-13a9-7226-b3be-d84ace8b8669', NULL, NULL, '4d51d63f-d6ab-47e0-8fb5-6a9c9a77a626', '895b1809-30e3-470d-bb36-e169818c9e1d', '2026-11-27 18:42:56.359669+00'),
	(21, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-5375-734a-8a53-e31b5ea33b8b', '01a21e50-e34d-77be-b249-a80502287940', NULL, NULL, '4d51d63f-d6ab-47e0-8fb5-6a9c9a77a626', '6c9e0fa9-0f7d-48e1-8449-bed5e54fc84e', '2026-11-27 18:42:56.359669+00'),
	(22, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-615b-7572-ace5-bd3d01975e07', '01a21e51-4345-743e-8d3d-402e87894aa8', NULL, NULL, 'bebeb3ef-b06a-413e-b380-939f68622496', 'd7bed4bb-0cea-41f8-b7fa-7aa230b6d58b', '2026-11-27 18:42:59.676601+00'),
	(23, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-615b-7572-ace5-bd3d01975e07', '01a21e51-2c81-7790-b6dd-46cb83200c59', NULL, NULL, 'bebeb3ef-b06a-413e-b380-939f68622496', '27c7f3bd-7ee6-40f1-9d02-aeaf7a2c447f', '2026-11-27 18:42:59.676601+00'),
	(24, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-615b-7572-ace5-bd3d01975e07', '01a21e50-fefe-7432-a6fb-e991f60ffde1', NULL, NULL, 'bebeb3ef-b06a-413e-b380-939f68622496', 'a7c39d40-2c11-4f1d-b257-a6e4d07bc584', '2026-11-27 18:42:59.676601+00'),
	(25, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-615b-7572-ace5-bd3d01975e07', '01a21e50-bcae-7142-9a1e-34d44497f38e', NULL, NULL, 'bebeb3ef-b06a-413e-b380-939f68622496', '23e2972d-872c-4006-951d-f88936ae1ada', '2026-11-27 18:42:59.676601+00'),
	(26, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-5db9-77e7-ae3d-65972eaddf0c', '01a21e51-5375-734a-8a53-e31b5ea33b8b', NULL, NULL, '3ce6a15e-5635-404c-bac5-be84cd7ba8ce', '4d51d63f-d6ab-47e0-8fb5-6a9c9a77a626', '2026-11-27 18:43:03.963632+00'),
	(27, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-5db9-77e7-ae3d-65972eaddf0c', '01a21e51-3935-7291-88de-08d8cceaa8dc', NULL, NULL, '3ce6a15e-5635-404c-bac5-be84cd7ba8ce', '3a076fb0-607f-43db-bddd-70a7b2e14a99', '2026-11-27 18:43:03.963632+00'),
	(28, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-5db9-77e7-ae3d-65972eaddf0c', '01a21e51-13a9-7226-b3be-d84ace8b8669', NULL, NULL, '3ce6a15e-5635-404c-bac5-be84cd7ba8ce', '895b1809-30e3-470d-bb36-e169818c9e1d', '2026-11-27 18:43:03.963632+00'),
	(29, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'same_payment', '01a21e51-5db9-77e7-ae3d-65972eaddf0c', '01a21e50-e34d-77be-b249-a80502287940', NULL, NULL, '3ce6a15e-5635-404c-bac5-be84cd7ba8ce', '6c9e0fa9-0f7d-48e1-8449-bed5e54fc84e', '2026-11-27 18:43:03.963632+00');


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES
	(1, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e50-bcae-7142-9a1e-34d44497f38e', '2026-11-27 18:42:21.391305+00'),
	(2, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e50-cddd-70b0-9fae-bf8ab678370b', '2026-11-27 18:42:26.514139+00'),
	(3, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.approved-first', '01a21e50-cddd-70b0-9fae-bf8ab678370b', '2026-11-27 18:42:26.905979+00'),
	(4, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e50-e34d-77be-b249-a80502287940', '2026-11-27 18:42:29.713288+00'),
	(5, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.returned', '01a21e50-e34d-77be-b249-a80502287940', '2026-11-27 18:42:30.729552+00'),
	(6, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e50-f179-7712-9c41-665da4e4624a', '2026-11-27 18:42:32.672756+00'),
	(7, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.returned', '01a21e50-f179-7712-9c41-665da4e4624a', '2026-11-27 18:42:33.983+00'),
	(8, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.corrected', '01a21e50-f179-7712-9c41-665da4e4624a', '2026-11-27 18:42:34.22762+00'),
	(9, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e50-fefe-7432-a6fb-e991f60ffde1', '2026-11-27 18:42:36.348317+00'),
	(10, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.approved', '01a21e50-fefe-7432-a6fb-e991f60ffde1', '2026-11-27 18:42:36.722596+00'),
	(11, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e51-092e-7254-a850-bde653caa0a5', '2026-11-27 18:42:39.212069+00'),
	(12, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.approved', '01a21e51-092e-7254-a850-bde653caa0a5', '2026-11-27 18:42:39.456254+00'),
	(13, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e51-13a9-7226-b3be-d84ace8b8669', '2026-11-27 18:42:41.953897+00'),
	(14, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.approved', '01a21e51-13a9-7226-b3be-d84ace8b8669', '2026-11-27 18:42:42.338109+00'),
	(15, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e51-207e-740f-bb63-143c5e520af8', '2026-11-27 18:42:45.298368+00'),
	(16, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.approved', '01a21e51-207e-740f-bb63-143c5e520af8', '2026-11-27 18:42:45.67731+00'),
	(17, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e51-2c81-7790-b6dd-46cb83200c59', '2026-11-27 18:42:47.181716+00'),
	(18, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.approved', '01a21e51-2c81-7790-b6dd-46cb83200c59', '2026-11-27 18:42:47.293935+00'),
	(19, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e51-320d-73b9-9217-1f891d8f894e', '2026-11-27 18:42:49.138585+00'),
	(20, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e51-3935-7291-88de-08d8cceaa8dc', '2026-11-27 18:42:50.151069+00'),
	(21, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e51-3d5c-77c7-ae13-7f8477abe545', '2026-11-27 18:42:51.758709+00'),
	(22, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e51-4345-743e-8d3d-402e87894aa8', '2026-11-27 18:42:53.198427+00'),
	(23, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.rejected', '01a21e51-4345-743e-8d3d-402e87894aa8', '2026-11-27 18:42:53.456461+00'),
	(24, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e51-4b50-7287-8ccf-54ba2bd7d917', '2026-11-27 18:42:55.226454+00'),
	(25, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.withdrawn', '01a21e51-4b50-7287-8ccf-54ba2bd7d917', '2026-11-27 18:42:55.311435+00'),
	(26, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e51-5375-734a-8a53-e31b5ea33b8b', '2026-11-27 18:42:56.465466+00'),
	(27, '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'claim.submitted', '01a21e51-5844-7101-9008-e0be9024ca26', '2026-11-27 18:42:57.46993+00'),
	(28, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e51-615b-7572-ace5-bd3d01975e07', '2026-11-27 18:42:59.716555+00'),
	(29, '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'claim.submitted', '01a21e51-6280-75f7-8940-0656a8a6257d', '2026-11-27 18:43:01.286224+00'),
	(30, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.submitted', '01a21e51-5db9-77e7-ae3d-65972eaddf0c', '2026-11-27 18:43:04.017956+00'),
	(31, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.returned', '01a21e51-320d-73b9-9217-1f891d8f894e', '2026-11-27 18:43:04.1197+00'),
	(32, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.approved', '01a21e51-3935-7291-88de-08d8cceaa8dc', '2026-11-27 18:43:04.381687+00'),
	(33, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.rejected', '01a21e51-3d5c-77c7-ae13-7f8477abe545', '2026-11-27 18:43:04.523297+00'),
	(34, '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim.reopened', '01a21e51-2c81-7790-b6dd-46cb83200c59', '2026-11-27 18:43:04.61727+00');


--
-- Data for Name: finance_addresses; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.finance_addresses VALUES
	('50fb2f4e-5636-4f76-9897-73f3c0462e68', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance@grace-groningen.example', 'nl', '2026-11-27 18:41:59.962+00', '2026-11-27 18:41:59.243136+00', '2026-11-27 18:41:59.243136+00'),
	('82a6b674-9e3a-4d9d-aa49-4fcf9f24b34d', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'finance@hope-haren.example', 'nl', '2026-11-27 18:42:05.952+00', '2026-11-27 18:42:05.506751+00', '2026-11-27 18:42:05.506751+00'),
	('ec0b09d5-a6c2-4fc0-be5c-7e3829792f40', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'second@grace-groningen.example', 'en', NULL, '2026-11-27 18:43:04.672905+00', '2026-11-27 18:43:04.672905+00');


--
-- Data for Name: idempotency_keys; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: invitations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.invitations VALUES
	('edd39ec7-99ca-4c38-ab13-54b671fbf063', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'invited@grace-groningen.example', 'nl', 'treasurer', '{}', NULL, '{}', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', '2026-11-27 18:43:04.729+00', '2026-12-11 18:43:04.729+00');


--
-- Data for Name: item_receipts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.item_receipts VALUES
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-bcae-7142-9a1e-34d44497f38e', '28a22b1d-8396-4c6b-b301-9c10728d6251', 'fb9d071d-16ba-4ecd-9da2-83bc5b0e38fb');


--
-- Data for Name: items; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.items VALUES
	('28a22b1d-8396-4c6b-b301-9c10728d6251', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-bcae-7142-9a1e-34d44497f38e', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1254, NULL, NULL, NULL, '', ''),
	('23e2972d-872c-4006-951d-f88936ae1ada', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-bcae-7142-9a1e-34d44497f38e', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', ''),
	('d7be49c1-d086-4418-9667-ba5595bc330f', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-cddd-70b0-9fae-bf8ab678370b', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 75000, NULL, NULL, 75000, '', 'Automaat zonder bon'),
	('c4aa43d9-d6e5-48de-a65a-758cfca07352', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-cddd-70b0-9fae-bf8ab678370b', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, 288, '', ''),
	('11ed7154-13b1-4783-94cb-3bb6952a497d', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-e34d-77be-b249-a80502287940', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1256, NULL, NULL, NULL, '', 'Automaat zonder bon'),
	('6c9e0fa9-0f7d-48e1-8449-bed5e54fc84e', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-e34d-77be-b249-a80502287940', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', ''),
	('25f238e8-398c-447f-8810-104aa6a32a3c', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-f179-7712-9c41-665da4e4624a', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1999, NULL, NULL, NULL, '', 'Automaat zonder bon'),
	('f48d97b4-ff6d-43c8-99f2-a8df1bc954d1', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-f179-7712-9c41-665da4e4624a', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', ''),
	('967d4d93-1046-4cde-8cd3-81f5f199f780', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-fefe-7432-a6fb-e991f60ffde1', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1258, NULL, NULL, 900, 'Alleen de koffie', 'Automaat zonder bon'),
	('a7c39d40-2c11-4f1d-b257-a6e4d07bc584', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-fefe-7432-a6fb-e991f60ffde1', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, 288, '', ''),
	('5f1dfbee-1002-484b-b9d8-8f31ea5d590a', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-092e-7254-a850-bde653caa0a5', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1259, NULL, NULL, 1259, '', 'Automaat zonder bon'),
	('89533c4b-9d68-458c-9317-d12a59617c77', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-092e-7254-a850-bde653caa0a5', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, 288, '', ''),
	('4266d98a-ce2e-4663-b39f-384cc9f7bcfa', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-13a9-7226-b3be-d84ace8b8669', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1260, NULL, NULL, 1260, '', 'Automaat zonder bon'),
	('895b1809-30e3-470d-bb36-e169818c9e1d', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-13a9-7226-b3be-d84ace8b8669', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, 288, '', ''),
	('f56719ea-ca6d-4d05-9846-9e16608f4dbb', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-207e-740f-bb63-143c5e520af8', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1261, NULL, NULL, 1261, '', 'Automaat zonder bon'),
	('359a27ca-5465-4215-8a4f-a17daf86ce2f', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-207e-740f-bb63-143c5e520af8', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, 288, '', ''),
	('c0ac1164-c47a-45d8-b095-438cb7a8affe', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-4345-743e-8d3d-402e87894aa8', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1266, NULL, NULL, NULL, '', 'Automaat zonder bon'),
	('d7bed4bb-0cea-41f8-b7fa-7aa230b6d58b', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-4345-743e-8d3d-402e87894aa8', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', ''),
	('bdad4cf9-15dd-4ef8-b6f4-d317dbaadb66', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-4b50-7287-8ccf-54ba2bd7d917', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1267, NULL, NULL, NULL, '', 'Automaat zonder bon'),
	('b8e59cf4-186a-4cbc-824f-15d29a8442b5', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-4b50-7287-8ccf-54ba2bd7d917', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', ''),
	('560f595d-b990-4fae-8506-7186461e42e6', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-5375-734a-8a53-e31b5ea33b8b', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1268, NULL, NULL, NULL, '', 'Automaat zonder bon'),
	('4d51d63f-d6ab-47e0-8fb5-6a9c9a77a626', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-5375-734a-8a53-e31b5ea33b8b', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', ''),
	('cc9c251f-ebba-4310-ade4-21b7de2bbdbe', '60f49d20-4ef4-470a-9bfc-9c216b35151b', '01a21e51-5844-7101-9008-e0be9024ca26', 0, 'expense', '2026-11-27', '3c3e74f4-71f4-47c3-b8e8-790cba1d4cb8', 'Koffie jeugdavond', 1269, NULL, NULL, NULL, '', 'Automaat zonder bon'),
	('3a35c328-7eee-4aeb-be9d-c3aba55cba46', '60f49d20-4ef4-470a-9bfc-9c216b35151b', '01a21e51-5844-7101-9008-e0be9024ca26', 1, 'mileage', '2026-11-27', '3c3e74f4-71f4-47c3-b8e8-790cba1d4cb8', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', ''),
	('8e578547-ed5a-4685-8818-cbaab964a4ab', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-59de-768a-aab4-2eb7a3693968', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1271, NULL, NULL, NULL, '', 'Automaat zonder bon'),
	('9d8b3fd1-2a63-49ec-9c1c-56408efeb546', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-59de-768a-aab4-2eb7a3693968', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', ''),
	('de040127-8769-40be-b884-3f574107882f', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-5db9-77e7-ae3d-65972eaddf0c', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1272, NULL, NULL, NULL, '', 'Automaat zonder bon'),
	('3ce6a15e-5635-404c-bac5-be84cd7ba8ce', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-5db9-77e7-ae3d-65972eaddf0c', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', ''),
	('e6d2f409-b46e-47bc-ad04-8c475a839a10', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-5e72-750e-96ce-962280b744d4', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1273, NULL, NULL, NULL, '', 'Automaat zonder bon'),
	('332ba4e8-e203-49c5-8c7e-3d7812a6cabd', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-5e72-750e-96ce-962280b744d4', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', ''),
	('2037fa70-32fd-4d18-8895-295bea9f84be', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-615b-7572-ace5-bd3d01975e07', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1274, NULL, NULL, NULL, '', 'Automaat zonder bon'),
	('bebeb3ef-b06a-413e-b380-939f68622496', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-615b-7572-ace5-bd3d01975e07', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', ''),
	('a0e7956f-5429-483d-9114-8239cb310ac9', '60f49d20-4ef4-470a-9bfc-9c216b35151b', '01a21e51-6280-75f7-8940-0656a8a6257d', 0, 'expense', '2026-11-27', '3c3e74f4-71f4-47c3-b8e8-790cba1d4cb8', 'Koffie jeugdavond', 1275, NULL, NULL, NULL, '', 'Automaat zonder bon'),
	('f2351190-0608-4038-b070-390b8fc9b87e', '60f49d20-4ef4-470a-9bfc-9c216b35151b', '01a21e51-6280-75f7-8940-0656a8a6257d', 1, 'mileage', '2026-11-27', '3c3e74f4-71f4-47c3-b8e8-790cba1d4cb8', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', ''),
	('cb0af387-154d-4651-9763-ff081aad6bd4', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-723a-76ad-8f17-af665c29e0e4', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1277, NULL, NULL, NULL, '', 'Automaat zonder bon'),
	('521e4e4a-cbff-46db-8176-9543b3add14b', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-723a-76ad-8f17-af665c29e0e4', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', ''),
	('3f21fb23-16f5-46b2-9d93-ed71bdef7378', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-320d-73b9-9217-1f891d8f894e', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1263, NULL, NULL, NULL, '', 'Automaat zonder bon'),
	('84806361-3455-45b8-b4cf-4ed8034111e5', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-320d-73b9-9217-1f891d8f894e', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', ''),
	('c4c23882-d557-409a-9d27-57edec8de51c', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-3935-7291-88de-08d8cceaa8dc', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1264, NULL, NULL, 1000, 'Alleen de koffie', 'Automaat zonder bon'),
	('3a076fb0-607f-43db-bddd-70a7b2e14a99', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-3935-7291-88de-08d8cceaa8dc', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, 288, '', ''),
	('dcfcd1b3-98f0-47e1-a03a-38e002f94735', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-3d5c-77c7-ae13-7f8477abe545', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1265, NULL, NULL, NULL, '', 'Automaat zonder bon'),
	('489fd520-5abd-4894-ad4c-73cde26838ad', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-3d5c-77c7-ae13-7f8477abe545', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', ''),
	('793f3f37-448f-403e-96b1-32a67de185eb', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-2c81-7790-b6dd-46cb83200c59', 0, 'expense', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Koffie jeugdavond', 1262, NULL, NULL, NULL, '', 'Automaat zonder bon'),
	('27c7f3bd-7ee6-40f1-9d02-aeaf7a2c447f', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-2c81-7790-b6dd-46cb83200c59', 1, 'mileage', '2026-11-27', '76623985-35a2-4b83-aa18-e24a5f212a8a', 'Bezoek in Aduard', 288, 12.5, 23, NULL, '', '');


--
-- Data for Name: knex_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.knex_migrations VALUES
	(1, '0001_foundation.js', 1, '2026-11-27 18:41:45.694+00'),
	(2, '0002_duplicates.js', 1, '2026-11-27 18:41:45.727+00'),
	(3, '0002a_receipt_page_kinds.js', 1, '2026-11-27 18:41:45.734+00'),
	(4, '0002a_voucher_parts.js', 1, '2026-11-27 18:41:45.739+00'),
	(5, '0003_limits.js', 1, '2026-11-27 18:41:45.789+00'),
	(6, '0004_confirmation.js', 1, '2026-11-27 18:41:45.825+00'),
	(7, '0004a_given_up.js', 1, '2026-11-27 18:41:45.83+00'),
	(8, '0005_accounts.js', 1, '2026-11-27 18:41:45.874+00'),
	(9, '0006_people.js', 1, '2026-11-27 18:41:45.904+00'),
	(10, '0006a_decisions.js', 1, '2026-11-27 18:41:45.948+00'),
	(11, '0006b_audit_chain.js', 1, '2026-11-27 18:41:45.958+00'),
	(12, '0007_versions.js', 1, '2026-11-27 18:41:45.977+00'),
	(13, '0007a_api_tokens.js', 1, '2026-11-27 18:41:45.99+00'),
	(14, '0007b_webhooks.js', 1, '2026-11-27 18:41:46.012+00'),
	(15, '0008_lost_receipts.js', 1, '2026-11-27 18:41:46.014+00'),
	(16, '0009_event_sweep.js', 1, '2026-11-27 18:41:46.022+00'),
	(17, '0011_member_versions.js', 1, '2026-11-27 18:41:46.028+00'),
	(18, '0012_purpose_hints.js', 1, '2026-11-27 18:41:46.029+00'),
	(19, '0013_operator_log_addresses.js', 1, '2026-11-27 18:41:46.034+00');


--
-- Data for Name: knex_migrations_lock; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.knex_migrations_lock VALUES
	(1, 0);


--
-- Data for Name: mailboxes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.mailboxes VALUES
	('a1jcPek85PylNht4-3RTdBoKZOrrDYQ4zpKG4rPfxKc', '{"2026-11-27 18:41:59.300344+00"}', NULL),
	('QDU260TaCG4WnRhHk7d7Gw61YWOCB3_0QgprE21Xys0', '{"2026-11-27 18:41:59.327231+00"}', NULL),
	('qrywkbTZ21mbqHIRaGaLlO6Rgkd7OdYDnPxsqoGzS1g', '{"2026-11-27 18:42:05.59148+00"}', NULL),
	('DEIaylGtSqYUNQbOnfJaIitum15-Sr5y5ukT6czw0C0', '{"2026-11-27 18:42:05.593706+00"}', NULL),
	('eCYRxMqi3oK99R_2-vvz84jPxhazQaxUM4ZbAmsT_9Q', '{"2026-11-27 18:42:21.080162+00"}', NULL),
	('JsCQMz4rFh62olhQmz6BHMVUPUG3pQlnhY-qzDrhT94', '{"2026-11-27 18:42:21.081279+00"}', NULL),
	('3Mjho0izaXavOZOHO3yHqRrkgyBk-flNJpgLmc8QO64', '{"2026-11-27 18:42:22.022438+00"}', NULL),
	('sRx4Q1uT9i6wkGzX-2_Tkb93MMfGzXQG6aDEsdGr0TI', '{"2026-11-27 18:42:22.030143+00"}', NULL),
	('XrQillFTuOBhIBPYtAYc0fxJlZkRK_AqQffblg-kEnk', '{"2026-11-27 18:42:27.383674+00"}', NULL),
	('s_RkVhkII8XCZln2AuPOM5tYX1Wgc63my-LkcmpQVfA', '{"2026-11-27 18:42:27.384585+00"}', NULL),
	('9RfLPw6Y3CWJZ2YOiKqMdCIQ8ghcOYxS9BX4Zl46hZM', '{"2026-11-27 18:42:31.07868+00"}', NULL),
	('sJWmyUodDE4DVccSUMQjmXnzOwDucuh1WEw658FY3X8', '{"2026-11-27 18:42:31.079495+00"}', NULL),
	('Af2027NwNhT5kEtaHumI14O6BxCuWfiw2-vxDveNtfw', '{"2026-11-27 18:42:34.426384+00"}', NULL),
	('9-QWn3UJ3CWw4lhcFwAMEzjn9ySkMBDGOH0Wl4P-w8E', '{"2026-11-27 18:42:34.426912+00"}', NULL),
	('3Luc13uiX24C7PfsBwQBUHsV4UHgtUJQAdHGUYst_Ns', '{"2026-11-27 18:42:37.172644+00"}', NULL),
	('8V8jxKrL9_V26AsvrbEdg2HotW8X12Zz8xDh-GHpozo', '{"2026-11-27 18:42:37.173313+00"}', NULL),
	('LFJasCPyLOAJL_qDT-NRASlO7wZnkFYkgHDyiKNqW1Q', '{"2026-11-27 18:42:39.918057+00"}', NULL),
	('0h4N_FlwbIxKPIvAgnnnhjrg1TOyPfP_zd6m9DKIGb0', '{"2026-11-27 18:42:39.920232+00"}', NULL),
	('AFTKbs3BXW8rIb_5b83oyCJI9gyjSz_uEhhH8TeD3S8', '{"2026-11-27 18:42:43.172892+00"}', NULL),
	('doURb6UsATkpmn2CpVjmDyESvRa-4Gy_TsAfJsWHLxw', '{"2026-11-27 18:42:43.178585+00"}', NULL),
	('H76x9thbJm3i7US5S1_ciFIV95TvyL6fhIh0tHW4VeY', '{"2026-11-27 18:42:46.13929+00"}', NULL),
	('96kaazL9wm5DkXBB3mpqfngqF1RF0KbHiPOoRNtf_Ys', '{"2026-11-27 18:42:46.140402+00"}', NULL),
	('A9cCWuJrcoxYPLz6BlbvX2p_0024rarNCSPuWy6_PuQ', '{"2026-11-27 18:42:47.494498+00"}', NULL),
	('9hpLFNh5LqwHQ5_L89T1295Jh6ZwSCAPJ_lyUwpnLhY', '{"2026-11-27 18:42:47.495181+00"}', NULL),
	('dBzFNuxLJwemKpGCzLQOg8yAbvdqQgfopjPvqP6jYHc', '{"2026-11-27 18:42:49.378291+00"}', NULL),
	('U82JZqL3KBmQuyvomQ0dZLiN3_R4tlrmsbIT1-0azrM', '{"2026-11-27 18:42:49.379439+00"}', NULL),
	('llcOsOTsc5in6MaOLSEQ2ggugd9UTUB76HaSBM5Sbmk', '{"2026-11-27 18:42:50.437975+00"}', NULL),
	('laCM-TViYOHat4xtv67H_2aJDy7C0hZyPtbQUsmLVvY', '{"2026-11-27 18:42:50.440491+00"}', NULL),
	('q4uLBvZvbzb2xXAyLDv8u0u-MP7CMi4gN41zYga-HhA', '{"2026-11-27 18:42:51.874018+00"}', NULL),
	('LUd6zycnWBAphBAihndW4J7rGHfQc17_vRcbu9cDDIg', '{"2026-11-27 18:42:51.875438+00"}', NULL),
	('-UvZePU0yQDrx8eKZ0Izgod4ZoMyZtFrdG_-L8QnJyc', '{"2026-11-27 18:42:54.088678+00"}', NULL),
	('41lN3zpL0VBZpduVfMt66gZn83LKpL7Qm8FLuDVgXbE', '{"2026-11-27 18:42:54.095775+00"}', NULL),
	('sTYjHgN6tU9MAlCpSjnQdXVrtwdlyrYZW5MvFrNtyvM', '{"2026-11-27 18:42:56.078804+00"}', NULL),
	('fWuH6nrf2NCy2SwZtAyB9fnn_beNqrJ55vgQqzwGYEs', '{"2026-11-27 18:42:56.079625+00"}', NULL),
	('Geeg_P-Vducv6qrTQaL_QG90qNpUCBr1xLK5p4oY5NY', '{"2026-11-27 18:42:57.304269+00"}', NULL),
	('RlBJatesawgj18Gw9ihoQeb9WVsEzybE1z5s77550Es', '{"2026-11-27 18:42:57.310021+00"}', NULL),
	('94nK7CisYzq9kGxgIiZhVsPYSeFWurvU3KPfkF19Fn8', '{"2026-11-27 18:42:57.686648+00"}', NULL),
	('KNfg7tKBr85VE6R89soy-JFjggFZ_6dpwKaLaIYLeCA', '{"2026-11-27 18:42:57.689946+00"}', NULL),
	('78FXg9LbnPth7CsxrSEkOfOf5oOOk9xzZdPG5Dp55ck', '{"2026-11-27 18:42:58.730898+00"}', NULL),
	('y85x0MDWIds-QxNlbyTK_UbTLHZlU1U20MPKAOJW5nQ', '{"2026-11-27 18:42:58.733863+00"}', NULL),
	('zZiBOP0V2syMCQYWwRDupejA7ldxNqXId8SS10TeCGo', '{"2026-11-27 18:42:58.909949+00"}', NULL),
	('JDqEe238HoMsyD69aPmbjo7tqk8JVfc-nLH9kmPExuA', '{"2026-11-27 18:42:58.911545+00"}', NULL),
	('jfDSJVvkkKnp5ZdIj-JLaXYZSMUBhtlSdEb74s1vMbs', '{"2026-11-27 18:42:59.594065+00"}', NULL),
	('_QQIcAygs_iK1JdjsTCQtkwbrw8MOVcrU93thO9h91M', '{"2026-11-27 18:42:59.59755+00"}', NULL),
	('xvQrlz-A8tIj4zTq8HKPgsZSjXJpeRqcTH_2OBsJLC0', '{"2026-11-27 18:43:00.04385+00"}', NULL),
	('6lrVGAwGtcUHSiEeliwM6CfX27U7PDLFW5-VVltdfmk', '{"2026-11-27 18:43:00.083795+00"}', NULL),
	('dAdoBZnM8bIC9SYdCIQXbY-ZEw0PFFcjtqUExUiv_sk', '{"2026-11-27 18:43:03.931617+00"}', NULL),
	('Wdmt8j4k9-Lxa-4PL95s9r7m31_A3Yk1F2SG7UTkMxg', '{"2026-11-27 18:43:03.934344+00"}', NULL),
	('YxrOYox9QlccLnXiA_ZTTSeyrsoV5Bbj5R0YrGLETb0', '{"2026-11-27 18:43:04.675827+00"}', NULL),
	('GEuCvMYvLcBOVwZeWXBNDtO9pw1QZ3pNQK7SrEZbvLk', '{"2026-11-27 18:43:04.676344+00"}', NULL);


--
-- Data for Name: mails; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.mails VALUES
	('02592431-3386-4817-a25e-1ad401d71815', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e51-092e-7254-a850-bde653caa0a5', NULL, 0, '2026-11-27 18:42:39.074538+00', '2026-11-27 18:42:40.791+00', NULL, NULL, NULL, NULL, NULL),
	('512e19a0-c0a8-4aa1-9490-472a81bab138', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance-address', NULL, '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:41:59.243136+00', '2026-11-27 18:41:59.796+00', NULL, NULL, NULL, NULL, NULL),
	('53d04c92-935c-4383-88ac-6251a05af66d', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e51-13a9-7226-b3be-d84ace8b8669', NULL, 1, '2026-11-27 18:42:39.80171+00', '2026-11-27 18:42:41.726+00', NULL, NULL, NULL, NULL, NULL),
	('dc81fb0a-b887-4fb6-871c-bab57cca64d7', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim-approved', '01a21e51-092e-7254-a850-bde653caa0a5', NULL, 0, '2026-11-27 18:42:39.374317+00', '2026-11-27 18:42:41.786+00', NULL, NULL, NULL, NULL, 'c0f5416c-e670-4719-9ca3-208b143b0122'),
	('cdfe2b0c-9060-49f5-b0f4-e8c5f278424d', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'finance-address', NULL, '82a6b674-9e3a-4d9d-aa49-4fcf9f24b34d', 0, '2026-11-27 18:42:05.506751+00', '2026-11-27 18:42:05.914+00', NULL, NULL, NULL, NULL, NULL),
	('7b2b47d6-2843-4e1a-af2c-7ebebc70375b', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e50-bcae-7142-9a1e-34d44497f38e', NULL, 1, '2026-11-27 18:42:20.998114+00', '2026-11-27 18:42:21.213+00', NULL, NULL, NULL, NULL, NULL),
	('3f2db3ee-cd2f-4902-8196-6a39b8509b58', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e50-bcae-7142-9a1e-34d44497f38e', NULL, 0, '2026-11-27 18:42:21.322597+00', '2026-11-27 18:42:26.228+00', NULL, NULL, NULL, NULL, NULL),
	('eb10876b-530a-4278-8fab-dda46d4e9b3f', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e50-cddd-70b0-9fae-bf8ab678370b', NULL, 1, '2026-11-27 18:42:21.883509+00', '2026-11-27 18:42:26.37+00', NULL, NULL, NULL, NULL, NULL),
	('3ac32d67-79aa-4777-a884-a69ff2b966cf', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e50-bcae-7142-9a1e-34d44497f38e', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:42:25.999053+00', '2026-11-27 18:42:26.439+00', NULL, NULL, NULL, NULL, NULL),
	('bcab27cb-2797-44f5-93cd-fa538342d4dc', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e50-cddd-70b0-9fae-bf8ab678370b', NULL, 0, '2026-11-27 18:42:26.416073+00', '2026-11-27 18:42:29.471+00', NULL, NULL, NULL, NULL, NULL),
	('f1be0996-00f3-4fb2-a2bf-65f5104fb877', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e50-e34d-77be-b249-a80502287940', NULL, 1, '2026-11-27 18:42:27.326174+00', '2026-11-27 18:42:29.593+00', NULL, NULL, NULL, NULL, NULL),
	('35bafe74-a744-4103-8fff-480792b873af', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e50-cddd-70b0-9fae-bf8ab678370b', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:42:28.601663+00', '2026-11-27 18:42:29.834+00', NULL, NULL, NULL, NULL, NULL),
	('b4e4ef61-7a7f-4a6b-8e3f-afdf7ef04c7a', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e50-e34d-77be-b249-a80502287940', NULL, 0, '2026-11-27 18:42:29.648694+00', '2026-11-27 18:42:30.409+00', NULL, NULL, NULL, NULL, NULL),
	('84c9f657-1306-4e68-a75a-45c81c7b1c8d', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e50-e34d-77be-b249-a80502287940', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:42:30.373757+00', '2026-11-27 18:42:30.653+00', NULL, NULL, NULL, NULL, NULL),
	('2f4bac0c-a391-4ad7-bc48-964b082cd9a9', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim-returned', '01a21e50-e34d-77be-b249-a80502287940', NULL, 0, '2026-11-27 18:42:30.698132+00', '2026-11-27 18:42:32.549+00', NULL, NULL, NULL, NULL, 'd2d23318-c133-4edc-9004-e94114e224dd'),
	('1d730566-d7e0-4a26-9704-520813c42a8a', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e50-f179-7712-9c41-665da4e4624a', NULL, 1, '2026-11-27 18:42:30.97498+00', '2026-11-27 18:42:32.559+00', NULL, NULL, NULL, NULL, NULL),
	('cc9f057d-10c9-412d-b66a-1d0f881ccb4f', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e50-f179-7712-9c41-665da4e4624a', NULL, 0, '2026-11-27 18:42:32.650415+00', '2026-11-27 18:42:33.821+00', NULL, NULL, NULL, NULL, NULL),
	('90af27cf-c4b0-4ae0-bc2c-2b8b9f134c1d', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e50-f179-7712-9c41-665da4e4624a', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:42:33.762071+00', '2026-11-27 18:42:33.866+00', NULL, NULL, NULL, NULL, NULL),
	('2a7bdf33-72c2-4544-87f5-843c0389ad83', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim-returned', '01a21e50-f179-7712-9c41-665da4e4624a', NULL, 0, '2026-11-27 18:42:33.920281+00', '2026-11-27 18:42:36.138+00', NULL, NULL, NULL, NULL, '6ac770dd-5fab-405f-b209-2eadedba66fe'),
	('8efc0f97-9143-4de8-8086-03014bc90ce3', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e50-fefe-7432-a6fb-e991f60ffde1', NULL, 1, '2026-11-27 18:42:34.389574+00', '2026-11-27 18:42:36.239+00', NULL, NULL, NULL, NULL, NULL),
	('63b421a9-66f9-4c4d-8c3a-22040328dc13', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e50-f179-7712-9c41-665da4e4624a', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 1000, '2026-11-27 18:42:36.146353+00', '2026-11-27 18:42:36.34+00', NULL, NULL, NULL, NULL, NULL),
	('393105c2-ea2b-4e2c-8260-b3b1b3a2f5f0', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e50-fefe-7432-a6fb-e991f60ffde1', NULL, 0, '2026-11-27 18:42:36.289319+00', '2026-11-27 18:42:38.904+00', NULL, NULL, NULL, NULL, NULL),
	('a8e530f9-f144-4b08-a9ea-fc6998733d05', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim-approved', '01a21e50-fefe-7432-a6fb-e991f60ffde1', NULL, 0, '2026-11-27 18:42:36.636842+00', '2026-11-27 18:42:39.005+00', NULL, NULL, NULL, NULL, 'e0ecbd28-2be4-49d2-98dc-b76e0e19e192'),
	('57f00248-738a-4ef0-ad95-00a4ca11bcc5', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e51-092e-7254-a850-bde653caa0a5', NULL, 1, '2026-11-27 18:42:37.054523+00', '2026-11-27 18:42:39.053+00', NULL, NULL, NULL, NULL, NULL),
	('5dda5392-7966-45ac-8cb3-6a2582f32f4e', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e50-fefe-7432-a6fb-e991f60ffde1', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:42:37.6569+00', '2026-11-27 18:42:39.204+00', NULL, NULL, NULL, NULL, NULL),
	('fb2056b8-c5de-46ab-8273-27cde06c269b', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e51-13a9-7226-b3be-d84ace8b8669', NULL, 0, '2026-11-27 18:42:41.798759+00', '2026-11-27 18:42:43.803+00', NULL, NULL, NULL, NULL, NULL),
	('a735eef9-dc04-4789-9d0c-54b45b9c1bac', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e51-092e-7254-a850-bde653caa0a5', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:42:40.804497+00', '2026-11-27 18:42:43.819+00', NULL, NULL, NULL, NULL, NULL),
	('3f7073f2-7eae-4d7e-a35c-b859c70b852f', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim-approved', '01a21e51-13a9-7226-b3be-d84ace8b8669', NULL, 0, '2026-11-27 18:42:42.189901+00', '2026-11-27 18:42:45.159+00', NULL, NULL, NULL, NULL, '12d8e634-bde4-4c13-910c-7b2ca91bad89'),
	('047bdcd2-3448-453d-8f73-f3b83e45ebb2', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e51-207e-740f-bb63-143c5e520af8', NULL, 1, '2026-11-27 18:42:43.011541+00', '2026-11-27 18:42:45.175+00', NULL, NULL, NULL, NULL, NULL),
	('c78b4cd7-38ec-4c69-9e97-5102043ac466', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e51-13a9-7226-b3be-d84ace8b8669', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:42:43.731824+00', '2026-11-27 18:42:45.27+00', NULL, NULL, NULL, NULL, NULL),
	('3e416d87-d5b2-4f1d-b553-b07e1c045ea1', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e51-207e-740f-bb63-143c5e520af8', NULL, 0, '2026-11-27 18:42:45.222101+00', '2026-11-27 18:42:47.02+00', NULL, NULL, NULL, NULL, NULL),
	('49cf69c9-e1dc-4dc9-8207-ed1a8ddc7446', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim-approved', '01a21e51-207e-740f-bb63-143c5e520af8', NULL, 0, '2026-11-27 18:42:45.566169+00', '2026-11-27 18:42:47.066+00', NULL, NULL, NULL, NULL, '1c894288-b8de-494c-a164-09f2a9a02d0c'),
	('9ab656fe-f45e-4879-a509-4a111e54fb59', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e51-2c81-7790-b6dd-46cb83200c59', NULL, 1, '2026-11-27 18:42:46.106337+00', '2026-11-27 18:42:47.133+00', NULL, NULL, NULL, NULL, NULL),
	('846807d1-7a21-4fcb-ac92-636f23226835', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e51-207e-740f-bb63-143c5e520af8', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:42:46.437464+00', '2026-11-27 18:42:47.149+00', NULL, NULL, NULL, NULL, NULL),
	('102a2784-054f-4b2c-8773-ae5154527d14', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e51-2c81-7790-b6dd-46cb83200c59', NULL, 0, '2026-11-27 18:42:47.157053+00', '2026-11-27 18:42:47.914+00', NULL, NULL, NULL, NULL, NULL),
	('2af1120b-4359-4ff0-8c1d-6c375fd894c9', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim-approved', '01a21e51-2c81-7790-b6dd-46cb83200c59', NULL, 0, '2026-11-27 18:42:47.270071+00', '2026-11-27 18:42:48.776+00', NULL, NULL, NULL, NULL, '175a36d1-85bb-4cd0-b6ff-9dd77e2413b7'),
	('f129be60-d764-4cbc-b3c9-1848602b4ba0', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e51-320d-73b9-9217-1f891d8f894e', NULL, 1, '2026-11-27 18:42:47.471658+00', '2026-11-27 18:42:49.029+00', NULL, NULL, NULL, NULL, NULL),
	('7a1c1327-9144-4139-9505-99b08467047d', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e51-2c81-7790-b6dd-46cb83200c59', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:42:47.880417+00', '2026-11-27 18:42:49.109+00', NULL, NULL, NULL, NULL, NULL),
	('92098767-fda9-45fd-add1-2b8df0866d40', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e51-320d-73b9-9217-1f891d8f894e', NULL, 0, '2026-11-27 18:42:49.070674+00', '2026-11-27 18:42:49.894+00', NULL, NULL, NULL, NULL, NULL),
	('d67213e7-d0bb-46e4-affa-193271511e19', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e51-3935-7291-88de-08d8cceaa8dc', NULL, 1, '2026-11-27 18:42:49.3239+00', '2026-11-27 18:42:49.906+00', NULL, NULL, NULL, NULL, NULL),
	('61170a40-40a5-4832-aaf8-2087c5de3673', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e51-320d-73b9-9217-1f891d8f894e', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:42:49.845968+00', '2026-11-27 18:42:50.298+00', NULL, NULL, NULL, NULL, NULL),
	('1ccde672-f149-4d78-a7d3-af989a97c66e', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e51-3935-7291-88de-08d8cceaa8dc', NULL, 0, '2026-11-27 18:42:49.952399+00', '2026-11-27 18:42:51.593+00', NULL, NULL, NULL, NULL, NULL),
	('eff55a0e-b5aa-4615-9847-b0117ef1e9bd', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e51-3d5c-77c7-ae13-7f8477abe545', NULL, 1, '2026-11-27 18:42:50.367762+00', '2026-11-27 18:42:51.622+00', NULL, NULL, NULL, NULL, NULL),
	('6d648ea9-e7c0-4c03-97fc-d584ddadd00b', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e51-3935-7291-88de-08d8cceaa8dc', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:42:51.645207+00', '2026-11-27 18:42:52.84+00', NULL, NULL, NULL, NULL, NULL),
	('d3714836-b91e-4b1e-bab6-b2053c4cca94', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e51-3d5c-77c7-ae13-7f8477abe545', NULL, 0, '2026-11-27 18:42:51.687516+00', '2026-11-27 18:42:52.923+00', NULL, NULL, NULL, NULL, NULL),
	('0524c163-0f47-4be1-8933-d18bebd67c5d', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e51-4345-743e-8d3d-402e87894aa8', NULL, 1, '2026-11-27 18:42:51.858213+00', '2026-11-27 18:42:52.926+00', NULL, NULL, NULL, NULL, NULL),
	('8a1a44db-e975-45e8-b04b-475dee9eaf23', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e51-3d5c-77c7-ae13-7f8477abe545', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:42:52.849522+00', '2026-11-27 18:42:53.174+00', NULL, NULL, NULL, NULL, NULL),
	('c2308ff1-736e-42ff-8c1f-bff35ee378ca', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e51-4345-743e-8d3d-402e87894aa8', NULL, 0, '2026-11-27 18:42:53.001691+00', '2026-11-27 18:42:54.245+00', NULL, NULL, NULL, NULL, NULL),
	('945290aa-12d4-4e82-add2-c043ca06c8a0', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim-rejected', '01a21e51-4345-743e-8d3d-402e87894aa8', NULL, 0, '2026-11-27 18:42:53.374839+00', '2026-11-27 18:42:54.268+00', NULL, NULL, NULL, NULL, 'c29d3e56-8770-4d1a-ae52-1b7429474f2f'),
	('1668aa71-4a0e-4510-a62d-11e459d0d4ee', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e51-4b50-7287-8ccf-54ba2bd7d917', NULL, 1, '2026-11-27 18:42:53.992819+00', '2026-11-27 18:42:55.027+00', NULL, NULL, NULL, NULL, NULL),
	('cd96e088-9181-4874-b960-a28a09862e2b', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e51-4345-743e-8d3d-402e87894aa8', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:42:54.210121+00', '2026-11-27 18:42:55.168+00', NULL, NULL, NULL, NULL, NULL),
	('c8365849-d71c-4073-b706-e63a83607b18', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e51-4b50-7287-8ccf-54ba2bd7d917', NULL, 0, '2026-11-27 18:42:55.056756+00', '2026-11-27 18:42:56.282+00', NULL, NULL, NULL, NULL, NULL),
	('8a28a4e5-0ae4-4f69-aa7e-b26d74c4e076', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e51-5375-734a-8a53-e31b5ea33b8b', NULL, 1, '2026-11-27 18:42:56.033687+00', '2026-11-27 18:42:56.318+00', NULL, NULL, NULL, NULL, NULL),
	('8e44736b-b4ff-4ee1-9d98-f08ca8f27176', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e51-4b50-7287-8ccf-54ba2bd7d917', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:42:56.296623+00', '2026-11-27 18:42:56.475+00', NULL, NULL, NULL, NULL, NULL),
	('993a91ca-c99f-4a93-b987-d41f8daaa1a1', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e51-5375-734a-8a53-e31b5ea33b8b', NULL, 0, '2026-11-27 18:42:56.359669+00', '2026-11-27 18:42:57.103+00', NULL, NULL, NULL, NULL, NULL),
	('a3532323-ddae-4c12-aa03-c2e1e7eb891d', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e51-5375-734a-8a53-e31b5ea33b8b', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:42:57.086663+00', '2026-11-27 18:42:57.192+00', NULL, NULL, NULL, NULL, NULL),
	('1321a887-7042-44bb-8188-a61025d146b1', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'code', '01a21e51-5844-7101-9008-e0be9024ca26', NULL, 1, '2026-11-27 18:42:57.243284+00', '2026-11-27 18:42:57.405+00', NULL, NULL, NULL, NULL, NULL),
	('b51cd32c-add0-4deb-8673-b99679572da2', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'claimant', '01a21e51-5844-7101-9008-e0be9024ca26', NULL, 0, '2026-11-27 18:42:57.424584+00', '2026-11-27 18:42:58.565+00', NULL, NULL, NULL, NULL, NULL),
	('1e9241c5-bd6f-4519-964e-a04d91b039c0', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e51-59de-768a-aab4-2eb7a3693968', NULL, 1, '2026-11-27 18:42:57.675069+00', '2026-11-27 18:42:58.584+00', NULL, NULL, NULL, NULL, NULL),
	('ddfc7781-be8a-4885-ab2c-be473d3b3a97', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'finance', '01a21e51-5844-7101-9008-e0be9024ca26', '82a6b674-9e3a-4d9d-aa49-4fcf9f24b34d', 0, '2026-11-27 18:42:58.485049+00', '2026-11-27 18:42:58.754+00', NULL, NULL, NULL, NULL, NULL),
	('2065c47f-4a42-4c54-a4e9-77a897b8818e', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e51-5db9-77e7-ae3d-65972eaddf0c', NULL, 1, '2026-11-27 18:42:58.66456+00', '2026-11-27 18:42:58.911+00', NULL, NULL, NULL, NULL, NULL),
	('e25efe75-e4e7-492c-aaf5-25050e04d922', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e51-5e72-750e-96ce-962280b744d4', NULL, 1, '2026-11-27 18:42:58.817105+00', '2026-11-27 18:42:58.97+00', NULL, NULL, NULL, NULL, NULL),
	('ab6c576e-9c2e-4fae-bde2-602427922900', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'support-asked', NULL, NULL, 1795804979, '2026-11-27 18:42:59.306597+00', '2026-11-27 18:42:59.453+00', 'cf7fde25-1cfa-44dc-b187-0423848e1166', NULL, NULL, 'a36e4794-a5fc-494b-82f8-25fc585ce714', NULL),
	('b74df881-9d1b-4817-8e66-b108ca098c42', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e51-615b-7572-ace5-bd3d01975e07', NULL, 1, '2026-11-27 18:42:59.56168+00', '2026-11-27 18:42:59.662+00', NULL, NULL, NULL, NULL, NULL),
	('bac64530-4e0a-4fa6-a2e7-332b0acbc231', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance', '01a21e51-615b-7572-ace5-bd3d01975e07', '50fb2f4e-5636-4f76-9897-73f3c0462e68', 0, '2026-11-27 18:43:01.047967+00', NULL, NULL, NULL, NULL, NULL, NULL),
	('c9904b7c-f2a7-4c29-ace7-5208060fabd3', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'code', '01a21e51-6280-75f7-8940-0656a8a6257d', NULL, 1, '2026-11-27 18:42:59.864683+00', '2026-11-27 18:43:01.155+00', NULL, NULL, NULL, NULL, NULL),
	('8ec875e1-aaac-4ef6-863f-5f1017cb68cf', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e51-615b-7572-ace5-bd3d01975e07', NULL, 0, '2026-11-27 18:42:59.676601+00', '2026-11-27 18:43:01.154+00', NULL, NULL, NULL, NULL, NULL),
	('43d0c8f4-a01c-499b-b123-7910ca6a45f0', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'claimant', '01a21e51-6280-75f7-8940-0656a8a6257d', NULL, 0, '2026-11-27 18:43:01.183798+00', NULL, NULL, 'bounced@example.org', NULL, NULL, NULL),
	('2373ec7c-596f-40d9-a2c9-80e2f194ef32', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'claimant-bounced', '01a21e51-6280-75f7-8940-0656a8a6257d', NULL, 1795804982, '2026-11-27 18:43:02.610787+00', NULL, 'cf7fde25-1cfa-44dc-b187-0423848e1166', NULL, NULL, NULL, NULL),
	('1806c478-a148-4079-825f-cbb218a2db88', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'finance', '01a21e51-6280-75f7-8940-0656a8a6257d', '82a6b674-9e3a-4d9d-aa49-4fcf9f24b34d', 0, '2026-11-27 18:43:02.592199+00', NULL, NULL, 'finance@hope-haren.example', NULL, NULL, NULL),
	('67ad893a-5326-4e2e-ad70-a32ba85e88ca', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'finance-bounced', NULL, '82a6b674-9e3a-4d9d-aa49-4fcf9f24b34d', 1795804982, '2026-11-27 18:43:02.690181+00', NULL, 'cf7fde25-1cfa-44dc-b187-0423848e1166', NULL, NULL, NULL, NULL),
	('ee9d099f-5a32-4fb3-a749-bfe044fce908', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'code', '01a21e51-723a-76ad-8f17-af665c29e0e4', NULL, 1, '2026-11-27 18:43:03.902108+00', NULL, NULL, NULL, NULL, NULL, NULL),
	('a37a6318-8b14-4684-971b-dcca72579c69', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claimant', '01a21e51-5db9-77e7-ae3d-65972eaddf0c', NULL, 0, '2026-11-27 18:43:03.963632+00', NULL, NULL, NULL, NULL, NULL, NULL),
	('c919c820-9a4b-4441-b6d9-4e8fa37f27ae', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim-returned', '01a21e51-320d-73b9-9217-1f891d8f894e', NULL, 0, '2026-11-27 18:43:04.060807+00', NULL, NULL, NULL, NULL, NULL, '2bbf233b-49f4-4405-bfaa-c92605ce3633'),
	('c4516039-8f7d-4ba1-9b2d-1354b739bb6a', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim-approved', '01a21e51-3935-7291-88de-08d8cceaa8dc', NULL, 0, '2026-11-27 18:43:04.320098+00', NULL, NULL, NULL, NULL, NULL, '7b6b91fb-a6f4-471b-9ca1-ffe53e8b7093'),
	('2eaaea8e-8ca9-47cc-b21a-00f9c6789cf4', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim-rejected', '01a21e51-3d5c-77c7-ae13-7f8477abe545', NULL, 0, '2026-11-27 18:43:04.484056+00', NULL, NULL, NULL, NULL, NULL, '4e23d10f-cd09-4e6d-9e4d-5db74804245a'),
	('301ae75d-c152-415f-b350-76280b708ae6', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'claim-reopened', '01a21e51-2c81-7790-b6dd-46cb83200c59', NULL, 0, '2026-11-27 18:43:04.599288+00', NULL, NULL, NULL, NULL, NULL, '1f88cb6e-8918-4e82-9ab4-3d80f4d5b172'),
	('a0e84566-cdb3-4f5c-9969-b12d6c871f2e', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'finance-address', NULL, 'ec0b09d5-a6c2-4fc0-be5c-7e3829792f40', 0, '2026-11-27 18:43:04.672905+00', NULL, NULL, NULL, NULL, NULL, NULL),
	('46d22841-d2a6-49a6-ba4d-d7927e01129c', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'invitation', NULL, NULL, 1795804984, '2026-11-27 18:43:04.726696+00', NULL, NULL, NULL, 'edd39ec7-99ca-4c38-ab13-54b671fbf063', NULL, NULL),
	('1fba4a16-5867-48ff-915b-00513f36fc13', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'support-asked', NULL, NULL, 1795804984, '2026-11-27 18:43:04.781665+00', NULL, 'd8ffcdc8-dd39-426d-b17c-529c9e581293', NULL, NULL, '709e1a36-b486-404c-8be1-ea0e301d01ee', NULL),
	('476b9a86-7732-4356-a548-5d32b7ad63d1', '60f49d20-4ef4-470a-9bfc-9c216b35151b', 'support-answered', NULL, NULL, 0, '2026-11-27 18:43:04.845042+00', NULL, '7e0207d8-9948-4b17-93e4-38479615877d', NULL, NULL, 'a36e4794-a5fc-494b-82f8-25fc585ce714', NULL);


--
-- Data for Name: memberships; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.memberships VALUES
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', 'administrator', '2026-11-27 18:41:57.000772+00', '{}', NULL, '{}', 1),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'treasurer', '2026-11-27 18:42:00.587191+00', '{}', NULL, '{}', 1),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', 'a9bebe70-b48c-4d6b-a2e8-0ead21344440', 'approver', '2026-11-27 18:42:01.562768+00', '{76623985-35a2-4b83-aa18-e24a5f212a8a}', 20000, '{}', 1),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '81dd9afd-89d8-4ad3-9ee3-d02876cc8514', 'auditor', '2026-11-27 18:42:02.676012+00', '{}', NULL, '{2026}', 1),
	('60f49d20-4ef4-470a-9bfc-9c216b35151b', 'cf7fde25-1cfa-44dc-b187-0423848e1166', 'administrator', '2026-11-27 18:42:03.901037+00', '{}', NULL, '{}', 1),
	('60f49d20-4ef4-470a-9bfc-9c216b35151b', 'd7084dc9-a7f8-44df-9ef9-a752a08b3132', 'treasurer', '2026-11-27 18:42:06.244323+00', '{}', NULL, '{}', 1),
	('60f49d20-4ef4-470a-9bfc-9c216b35151b', '4ca85bb6-16d4-4409-b3fb-aca6f6f2070a', 'approver', '2026-11-27 18:42:06.877679+00', '{3c3e74f4-71f4-47c3-b8e8-790cba1d4cb8}', 20000, '{}', 1),
	('60f49d20-4ef4-470a-9bfc-9c216b35151b', 'a363b4ce-26c1-4234-bd63-21338d12ed91', 'auditor', '2026-11-27 18:42:07.460431+00', '{}', NULL, '{2026}', 1);


--
-- Data for Name: mileage_rates; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.mileage_rates VALUES
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '2024-01-01', 23),
	('60f49d20-4ef4-470a-9bfc-9c216b35151b', '2024-01-01', 23);


--
-- Data for Name: notes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.notes VALUES
	('2d8ee9d6-3331-44a2-a935-aa2877d7b8c3', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-bcae-7142-9a1e-34d44497f38e', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', 'Bel Anna', '2026-11-27 18:42:55.499495+00');


--
-- Data for Name: operator_log; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: passkeys; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rate_hits; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.rate_hits VALUES
	('challenge-network:xuKP--JOetr8fKFF3NKiD2', 27, '2026-11-27 18:52:07.750107+00'),
	('challenge-church:zWlfU7PmwK43zn3KIX20Q5', 24, '2026-11-27 18:52:07.754511+00'),
	('draft-network:xuKP--JOetr8fKFF3NKiD2', 27, '2026-11-27 19:42:07.883696+00'),
	('submit-email:wwgAcwns7I3qxNEXdbfCQJ', 1, '2026-11-27 19:42:37.046685+00'),
	('draft-church:zWlfU7PmwK43zn3KIX20Q5', 24, '2026-11-27 19:42:07.896465+00'),
	('submit-email:LfHsrgIPTv6rGWpeI4hDZa', 1, '2026-11-27 19:42:56.013297+00'),
	('submit-network:xuKP--JOetr8fKFF3NKiD2', 22, '2026-11-27 18:52:20.932258+00'),
	('submit-email:e73tLaHa6qVhsRVMDqv-mX', 1, '2026-11-27 19:43:03.893519+00'),
	('confirm-network:xuKP--JOetr8fKFF3NKiD2', 19, '2026-11-27 18:52:21.28524+00'),
	('submit-email:QbkK85ZJiQUbc_98Zrj2b7', 1, '2026-11-27 19:42:39.759129+00'),
	('submit-email:5dEkww-1ubZuA_qKwjF331', 1, '2026-11-27 19:42:57.235264+00'),
	('submit-email:SOJzoNH2aIs98fBLPDzTv6', 1, '2026-11-27 19:42:42.976352+00'),
	('letters-network:xuKP--JOetr8fKFF3NKiD2', 1, '2026-11-27 19:43:04.865562+00'),
	('letters-email:Exx8arzJ90Z8vztjX1xxRq', 1, '2026-11-27 19:43:04.867026+00'),
	('submit-email:hQYNysjHoeKDkLi2zX7lKz', 1, '2026-11-27 19:42:57.65887+00'),
	('sign-in-network:xuKP--JOetr8fKFF3NKiD2', 0, '2026-11-27 18:46:53.745386+00'),
	('submit-email:hIIpX9qjSIuHaznx9EMtUi', 1, '2026-11-27 19:42:46.091595+00'),
	('submit-email:715Db1RBAN9_TCAyHN99Y3', 1, '2026-11-27 19:42:58.649479+00'),
	('claim-network:xuKP--JOetr8fKFF3NKiD2', 97, '2026-11-27 18:47:08.315762+00'),
	('public-network:xuKP--JOetr8fKFF3NKiD2', 10, '2026-11-27 18:46:56.982106+00'),
	('account-network:xuKP--JOetr8fKFF3NKiD2', 116, '2026-11-27 18:46:54.566461+00'),
	('submit-email:1PFHVp1h8D5bBQCxDgogKG', 1, '2026-11-27 19:42:20.935449+00'),
	('submit-email:812jyDtM0H60JPfoqZm9Su', 1, '2026-11-27 19:42:58.810614+00'),
	('submit-email:geatJSFo73Rm42AqYtpvhO', 1, '2026-11-27 19:42:47.462663+00'),
	('submit-email:FXyt7lV7YotJqE3LrSk5DZ', 1, '2026-11-27 19:42:21.849685+00'),
	('submit-email:2o1PWkfyiPbDnpIvxVxrFT', 1, '2026-11-27 19:42:49.299322+00'),
	('submit-email:e27OdI_IgY0iyiJi_xweiZ', 1, '2026-11-27 19:42:59.558452+00'),
	('submit-email:fHqsfPfevlLwiA902I7gWz', 1, '2026-11-27 19:42:27.31523+00'),
	('submit-email:3RsTw1gkQUzsq9stpPNSRo', 1, '2026-11-27 19:42:50.362877+00'),
	('challenge-church:5EyvtuHp3CJhKoYycBoeQC', 3, '2026-11-27 18:52:57.129721+00'),
	('draft-church:5EyvtuHp3CJhKoYycBoeQC', 3, '2026-11-27 19:42:57.195247+00'),
	('submit-email:r-se8fCVL9uMUyLGGSUGvg', 1, '2026-11-27 19:42:59.850073+00'),
	('submit-email:UlHEGWs_0VhBmOah7lygox', 1, '2026-11-27 19:42:30.949695+00'),
	('submit-email:YOlRa6YyRgZPX6iXmDDBqt', 1, '2026-11-27 19:42:51.855336+00'),
	('submit-email:qFNAMk7SdVeUhREbyUsA58', 1, '2026-11-27 19:42:34.382163+00'),
	('form-network:xuKP--JOetr8fKFF3NKiD2', 2, '2026-11-27 18:48:05.598654+00'),
	('upload-network:xuKP--JOetr8fKFF3NKiD2', 6, '2026-11-27 18:52:08.124832+00'),
	('submit-email:rRzasvrW6VyiGegVp4zcZF', 1, '2026-11-27 19:42:53.964953+00');


--
-- Data for Name: receipt_pages; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.receipt_pages VALUES
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-97da-70a8-8f51-cb0dc4132989', '3cf77fe3-4c66-42a2-9a5a-d3598697a00b', 1, 300, 500, 415, 'image/png'),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-b2c6-7544-b784-05b1decdea81', '86be0d09-c9ce-430d-98af-4f584273d311', 1, 300, 500, 516, 'image/png'),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-bcae-7142-9a1e-34d44497f38e', 'fb9d071d-16ba-4ecd-9da2-83bc5b0e38fb', 1, 300, 500, 575, 'image/png');


--
-- Data for Name: receipts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.receipts VALUES
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-97da-70a8-8f51-cb0dc4132989', '3cf77fe3-4c66-42a2-9a5a-d3598697a00b', 'bon.jpg', 'image/jpeg', 1504, '0b7fe3465faa59f954d79ba0023f222ffea478cea6c877c49f10ef38d9d53775', 'clean', NULL, '01ff01ff01ff01ff03fffe00fe00fe00fe00fe00fe00fe00fe00fe0001ff01ff', 1, NULL, 'pages/881e4e39-18ec-44af-b7ff-55ff4b0decb6', '2026-11-27 18:42:08.170333+00', DEFAULT),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-a547-7145-8bc8-59c2e00f46d9', '5a39efcc-60cf-4a70-b9f6-51d67733a773', 'bon.jpg', 'image/jpeg', 77732, '76e26a15223d23902e5c25ef766ad0ab0f368ad57db6f785f4ad5076da917632', 'refused', 'receipt_damaged', NULL, NULL, NULL, 'pages/c367d1eb-c7b0-4422-b267-c94adea34592', '2026-11-27 18:42:11.452381+00', DEFAULT),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-b2c6-7544-b784-05b1decdea81', '86be0d09-c9ce-430d-98af-4f584273d311', 'bon.jpg', 'image/jpeg', 1670, 'f2448b72a012735c9c5795bf05686207b5b39dc28d43ed1fcf0238b57f31b9b8', 'clean', NULL, '07ff07ff07ff07fd07f9f800f800f800f800f800f800f802f806f81f07ff07ff', 1, NULL, 'pages/64b73e36-1651-446b-ba12-71c9a8f8ff04', '2026-11-27 18:42:15.019057+00', DEFAULT),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e50-bcae-7142-9a1e-34d44497f38e', 'fb9d071d-16ba-4ecd-9da2-83bc5b0e38fb', 'bon.jpg', 'image/jpeg', 1786, '59d6fb46d08dabaaf86b562e9f21ee6ea7edf8fb9b965c256c47a9f9a7d8e009', 'clean', NULL, '0fef0fef0fef0fef0ffff818f010f010f010f010f010f010f010f03007ff0fff', 1, NULL, 'pages/71f6204f-cca0-4307-99e0-7a30161aca40', '2026-11-27 18:42:17.474311+00', DEFAULT),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', '01a21e51-7132-71dc-a1b1-8509a307b163', '40fcf910-d5f4-4f4d-8024-9bb9564286d0', 'bon.jpg', 'image/jpeg', 1757, 'fe9ab226514d242e86d21f8c0db07ae39c24c05ac247ce25f6271fe4d5c9b0e9', 'checking', NULL, NULL, NULL, 'arrivals/c3e82663-7de5-4144-9c55-bf6b9b8a1f32', 'pages/bfee54db-49d1-46b8-b1ac-cb320998c5a1', '2026-11-27 18:43:03.682584+00', DEFAULT);


--
-- Data for Name: recovery_codes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.recovery_codes VALUES
	('0cbda7b8-c7be-4c48-a343-b497b45aec18', 'f9c69a0552736dce756cd964d37667c088c8f3182c8dea9ef1303df7427ddb30'),
	('0cbda7b8-c7be-4c48-a343-b497b45aec18', '55867b7dac09a839450cc92a2bc05c8ab60668b4287c2f3066b11ae3e8fbd6d0'),
	('0cbda7b8-c7be-4c48-a343-b497b45aec18', 'f48e3abf17dc7c63b65a6800dd27e1ac38ddc7655fa67372e221e52aa6355e6f'),
	('0cbda7b8-c7be-4c48-a343-b497b45aec18', 'fbe4ea8c2cb6a6d6a5e5c84f6449cd52fb4362a3b49b23473e8a17ba96f34b73'),
	('0cbda7b8-c7be-4c48-a343-b497b45aec18', 'f3eb41f41cd96be80f243c596178507146b3316a9af1070df46d57bee2ebfca7'),
	('0cbda7b8-c7be-4c48-a343-b497b45aec18', '80b766a88078c31b7c4e4b048bd822fc9a25c808e1052649f90d0fb2ba2932b9'),
	('0cbda7b8-c7be-4c48-a343-b497b45aec18', 'a6a13e26b92dd3b4f51a1c1efc8a4486fb1b8ce089f8991db05581e421a1e77e'),
	('0cbda7b8-c7be-4c48-a343-b497b45aec18', '67ae2d687323d0b3d315567c381c87707dc925b7ad8f2a19bf8870441d7af5d9'),
	('0cbda7b8-c7be-4c48-a343-b497b45aec18', 'cbdf51b9a8525bccf500b1f5e4771387a015688ea49aed722e5a968d2ac3e861'),
	('0cbda7b8-c7be-4c48-a343-b497b45aec18', '273fb2ff49b0a62972774bf4dd37bdf1738e5cdb75d190b4de156be19194faa8');


--
-- Data for Name: reference_counters; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.reference_counters VALUES
	('60f49d20-4ef4-470a-9bfc-9c216b35151b', 2026, 2),
	('4e017bc5-4372-4dde-afa9-6c6e2d002845', 2026, 17);


--
-- Data for Name: remembered_devices; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.remembered_devices VALUES
	('01a21e51-5375-734a-8a53-e31b5ea33b8b', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'fWuH6nrf2NCy2SwZtAyB9fnn_beNqrJ55vgQqzwGYEs', '2026-11-27 18:42:56.359669+00', '2027-05-26 18:42:56+00', NULL),
	('01a21e51-5db9-77e7-ae3d-65972eaddf0c', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'y85x0MDWIds-QxNlbyTK_UbTLHZlU1U20MPKAOJW5nQ', '2026-11-27 18:43:03.963632+00', '2027-05-26 18:43:03+00', NULL);


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sessions VALUES
	('d738341b-b2d8-4615-a881-1e34beb14cc7', '7e0207d8-9948-4b17-93e4-38479615877d', 'fa53e69ea07e5e4e64f5d7d90af85c405a5a7fb5fec184c4286cf76b9d860280', '2026-11-27 18:41:54.167175+00', '2026-11-27 18:41:54.167175+00', '2026-12-27 18:41:54.204+00', '', false),
	('0aaa16b2-c051-478d-907b-b947eadc4735', 'd8ffcdc8-dd39-426d-b17c-529c9e581293', '9562ad3db2b7aa9c1b6cca4bb3ef804589844bdd29dbee8a3408a679dec97776', '2026-11-27 18:41:57.93848+00', '2026-11-27 18:41:57.93848+00', '2026-12-27 18:41:57.959+00', '', false),
	('4fa60570-ed1d-445b-95de-5c5a952621b0', 'a9bebe70-b48c-4d6b-a2e8-0ead21344440', '4d30c8e56438106e06eb801f2ab7c3e7cc84638f71d09fe50572c518d946cf4b', '2026-11-27 18:42:02.094416+00', '2026-11-27 18:42:02.094416+00', '2026-12-27 18:42:02.116+00', '', false),
	('6bfafe7c-c033-4872-938f-e06e8c800e15', '81dd9afd-89d8-4ad3-9ee3-d02876cc8514', '87cc8a50118e6bd6ffe1523fa2bf742a3af4d03b0d5ce90076e2e2fd083ff866', '2026-11-27 18:42:03.337825+00', '2026-11-27 18:42:03.337825+00', '2026-12-27 18:42:03.349+00', '', false),
	('2331b1d6-b750-4b59-9522-5011930b1eeb', 'cf7fde25-1cfa-44dc-b187-0423848e1166', '29435980dc4d7a68e44b029f4db4db3a52a1eb4b1532b9a7b5cd912f27ee6da8', '2026-11-27 18:42:04.448806+00', '2026-11-27 18:42:04.448806+00', '2026-12-27 18:42:04.491+00', '', false),
	('4dc70019-6ade-4803-b7f2-91f1f7c55182', 'd7084dc9-a7f8-44df-9ef9-a752a08b3132', '218448c62d5de20ccb43e72b1fe97c0c7b4c2c36c24aee9ea837c21914c1cd50', '2026-11-27 18:42:06.589037+00', '2026-11-27 18:42:06.589037+00', '2026-12-27 18:42:06.591+00', '', false),
	('8369a92c-778c-47b4-815e-f072113b8d0d', '4ca85bb6-16d4-4409-b3fb-aca6f6f2070a', '8a3ef09e354301366db352dd3f8dc47149549c7023d33aaf7051c8e66dc10783', '2026-11-27 18:42:07.225341+00', '2026-11-27 18:42:07.225341+00', '2026-12-27 18:42:07.239+00', '', false),
	('03159901-f4ef-404d-b2fd-fdf5fc7990b0', 'a363b4ce-26c1-4234-bd63-21338d12ed91', 'ef7ce90bd35633324ce781ccb363f6cfd6e121e59e6c73862bd76439932d0140', '2026-11-27 18:42:07.701424+00', '2026-11-27 18:42:07.701424+00', '2026-12-27 18:42:07.705+00', '', false),
	('9ec8c0fb-4f1f-461b-9089-f7d1a7b7218b', '0cbda7b8-c7be-4c48-a343-b497b45aec18', 'b3deaf881e8ea75915dfd1b4d882118bee750656ede7135e19928c5b1b10a0af', '2026-11-27 18:42:01.016433+00', '2026-11-27 18:42:01.016433+00', '2026-12-27 18:42:01.018+00', '', true),
	('ac70d74b-d01d-4796-b812-2cd26cc42d9a', '81dd9afd-89d8-4ad3-9ee3-d02876cc8514', 'a610d69b430579e887748f2bc4a6b3503f43c9d03b06bb10fd6476b8bdaf6482', '2026-11-27 18:43:05.383155+00', '2026-11-27 18:43:05.383155+00', '2026-12-27 18:43:05.394+00', '', false);


--
-- Data for Name: sign_in_attempts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sign_in_attempts VALUES
	('756QWBCzE0ADkaJaWzQ3yaqDgdxCxwbm9AxD5edkZ9k', 1, '-infinity', '2026-11-27 18:43:04.868823+00');


--
-- Data for Name: sign_in_challenges; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: spent_challenges; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.spent_challenges VALUES
	('b8f6a0f139dc1e61fbc688a2bb068e88', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:07+00'),
	('6b292e0cac37c9a2879d4908ee525a67', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:11+00'),
	('df9c58fd0c9e4eee8caf85db2e9a6e52', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:14+00'),
	('bdcb2f438e77f813c3b51290ee63d8ca', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:17+00'),
	('ec9403c2bb5cf56061cefa751ee6186b', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:21+00'),
	('d3a3f98ab1c01380d1b26fb59c9d9669', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:27+00'),
	('44e8ad876acddc2f4ee2a65e577fb49c', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:30+00'),
	('0aa8c4d60a929cc2409e16d05b595506', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:34+00'),
	('745889e1e3b6227ed3760480fada9bd7', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:36+00'),
	('b76bc23a36ff43449ffc6d1d349a099d', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:39+00'),
	('b44ee25d247bed83d8c27f00e71fe24f', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:42+00'),
	('b4ca57781d7e794082c3d566caf489e3', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:45+00'),
	('6a13ab8992e54fb1c2f40643266bd2e7', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:47+00'),
	('21c407952a1672f20097e3eaa6597747', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:49+00'),
	('2d3769a69bd1e31b0a18711bffc34249', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:50+00'),
	('3f86e33a59c5cfc5e28bb356a5c49c60', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:51+00'),
	('18b8bca27a38a171ccc6a3a1a73a5233', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:53+00'),
	('32c9cdb08f24a709f77b7bea0ac97b6d', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:55+00'),
	('37e91b223ba1f922bf76af960cd0a4b7', '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 19:12:57+00'),
	('44d6e72820ef43e83f07fad8ee217cbc', '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 19:12:57+00'),
	('a7064ad16a695a1dfb806655f7e884bc', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:57+00'),
	('1890540b029a66ce1f55edfbe6510f30', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:58+00'),
	('6fa8e1e7eb9cbfa3457e4031e4084811', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:58+00'),
	('7a3da2ebb8f5cc21e173310fc6cf3521', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:12:59+00'),
	('b5bfac57fc8180db9bea66e8e59b199c', '60f49d20-4ef4-470a-9bfc-9c216b35151b', '2026-11-27 19:12:59+00'),
	('eda81d1232106731a8f1ea7d56fb3245', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:13:03+00'),
	('8fb008ffebc8b268a445c6cdcb176245', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '2026-11-27 19:13:03+00');


--
-- Data for Name: support_accesses; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.support_accesses VALUES
	('709e1a36-b486-404c-8be1-ea0e301d01ee', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '7e0207d8-9948-4b17-93e4-38479615877d', 'Een bon opent niet', '2026-11-27 18:43:04.781665+00', NULL, NULL, NULL, NULL, NULL, NULL),
	('a36e4794-a5fc-494b-82f8-25fc585ce714', '60f49d20-4ef4-470a-9bfc-9c216b35151b', '7e0207d8-9948-4b17-93e4-38479615877d', 'De penningmeester vroeg mee te kijken', '2026-11-27 18:42:59.306597+00', '2026-11-27 18:43:04.846+00', 'cf7fde25-1cfa-44dc-b187-0423848e1166', true, '2026-11-28 18:43:04.846+00', NULL, NULL);


--
-- Data for Name: two_factors; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.two_factors VALUES
	('0cbda7b8-c7be-4c48-a343-b497b45aec18', '/tSTb0/VzgwSn01Wpkm/nibCODwG0AvoND48y+O16R3j/A5smirOW8R7dunxPNr0BCrEF7ACWegYaKcN', '2026-11-27 18:42:59.069+00', 59860165);


--
-- Data for Name: webhook_deliveries; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.webhook_deliveries VALUES
	('37e7d81c-3f31-4f79-8a83-b9139d6e63d3', '4e017bc5-4372-4dde-afa9-6c6e2d002845', '3184178d-9e6e-4176-9a23-903c91f899dd', NULL, 'webhook.test', 'waiting', 0, NULL, NULL, NULL, '2026-11-27 18:43:03.386568+00');


--
-- Data for Name: webhooks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.webhooks VALUES
	('3184178d-9e6e-4176-9a23-903c91f899dd', '4e017bc5-4372-4dde-afa9-6c6e2d002845', 'https://hooks.grace-groningen.example/penning', '{claim.submitted,claim.corrected,claim.returned,claim.approved,claim.rejected,claim.reopened,claim.withdrawn,claim.paid}', 'VWqqKNRlU2Oa2QKR0bdPCjTL7DcjlPZzcSY12ruwsVmcTxYaefMPyI79B2q5t/XI9bE6FVc9kFmmwf3QEHKRqFIy', '2026-11-27 18:43:03.295114+00');


--
-- Name: job_queues_id_seq; Type: SEQUENCE SET; Schema: graphile_worker; Owner: -
--

SELECT pg_catalog.setval('graphile_worker.job_queues_id_seq', 1, false);


--
-- Name: jobs_id_seq1; Type: SEQUENCE SET; Schema: graphile_worker; Owner: -
--

SELECT pg_catalog.setval('graphile_worker.jobs_id_seq1', 172, true);


--
-- Name: tasks_id_seq; Type: SEQUENCE SET; Schema: graphile_worker; Owner: -
--

SELECT pg_catalog.setval('graphile_worker.tasks_id_seq', 183, true);


--
-- Name: audit_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.audit_log_id_seq', 93, true);


--
-- Name: duplicates_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.duplicates_id_seq', 29, true);


--
-- Name: events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.events_id_seq', 34, true);


--
-- Name: knex_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.knex_migrations_id_seq', 19, true);


--
-- Name: knex_migrations_lock_index_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.knex_migrations_lock_index_seq', 1, true);


--
-- Name: operator_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.operator_log_id_seq', 1, false);


--
-- Name: _private_job_queues job_queues_pkey1; Type: CONSTRAINT; Schema: graphile_worker; Owner: -
--

ALTER TABLE ONLY graphile_worker._private_job_queues
    ADD CONSTRAINT job_queues_pkey1 PRIMARY KEY (id);


--
-- Name: _private_job_queues job_queues_queue_name_key; Type: CONSTRAINT; Schema: graphile_worker; Owner: -
--

ALTER TABLE ONLY graphile_worker._private_job_queues
    ADD CONSTRAINT job_queues_queue_name_key UNIQUE (queue_name);


--
-- Name: _private_jobs jobs_key_key1; Type: CONSTRAINT; Schema: graphile_worker; Owner: -
--

ALTER TABLE ONLY graphile_worker._private_jobs
    ADD CONSTRAINT jobs_key_key1 UNIQUE (key);


--
-- Name: _private_jobs jobs_pkey1; Type: CONSTRAINT; Schema: graphile_worker; Owner: -
--

ALTER TABLE ONLY graphile_worker._private_jobs
    ADD CONSTRAINT jobs_pkey1 PRIMARY KEY (id);


--
-- Name: _private_known_crontabs known_crontabs_pkey; Type: CONSTRAINT; Schema: graphile_worker; Owner: -
--

ALTER TABLE ONLY graphile_worker._private_known_crontabs
    ADD CONSTRAINT known_crontabs_pkey PRIMARY KEY (identifier);


--
-- Name: migrations migrations_pkey; Type: CONSTRAINT; Schema: graphile_worker; Owner: -
--

ALTER TABLE ONLY graphile_worker.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (id);


--
-- Name: _private_tasks tasks_identifier_key; Type: CONSTRAINT; Schema: graphile_worker; Owner: -
--

ALTER TABLE ONLY graphile_worker._private_tasks
    ADD CONSTRAINT tasks_identifier_key UNIQUE (identifier);


--
-- Name: _private_tasks tasks_pkey; Type: CONSTRAINT; Schema: graphile_worker; Owner: -
--

ALTER TABLE ONLY graphile_worker._private_tasks
    ADD CONSTRAINT tasks_pkey PRIMARY KEY (id);


--
-- Name: abuse_counts abuse_counts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.abuse_counts
    ADD CONSTRAINT abuse_counts_pkey PRIMARY KEY (church_id, since, kind);


--
-- Name: account_links account_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_links
    ADD CONSTRAINT account_links_pkey PRIMARY KEY (id);


--
-- Name: account_mails account_mails_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_mails
    ADD CONSTRAINT account_mails_pkey PRIMARY KEY (id);


--
-- Name: accounts accounts_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_email_key UNIQUE (email);


--
-- Name: accounts accounts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);


--
-- Name: api_tokens api_tokens_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT api_tokens_hash_key UNIQUE (token_hash);


--
-- Name: api_tokens api_tokens_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT api_tokens_pkey PRIMARY KEY (id);


--
-- Name: approvals approvals_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_pkey PRIMARY KEY (claim_id, account_id);


--
-- Name: audit_heads audit_heads_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_heads
    ADD CONSTRAINT audit_heads_pkey PRIMARY KEY (church_id);


--
-- Name: audit_log audit_log_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_log
    ADD CONSTRAINT audit_log_pkey PRIMARY KEY (id);


--
-- Name: audit_log audit_log_position; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_log
    ADD CONSTRAINT audit_log_position UNIQUE (church_id, "position");


--
-- Name: blocks blocks_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blocks
    ADD CONSTRAINT blocks_email_key UNIQUE (email);


--
-- Name: blocks blocks_network_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blocks
    ADD CONSTRAINT blocks_network_key UNIQUE (network);


--
-- Name: blocks blocks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blocks
    ADD CONSTRAINT blocks_pkey PRIMARY KEY (id);


--
-- Name: bounced_addresses bounced_addresses_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bounced_addresses
    ADD CONSTRAINT bounced_addresses_pkey PRIMARY KEY (church_id, email);


--
-- Name: churches churches_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.churches
    ADD CONSTRAINT churches_pkey PRIMARY KEY (id);


--
-- Name: churches churches_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.churches
    ADD CONSTRAINT churches_slug_key UNIQUE (slug);


--
-- Name: claim_rounds claim_rounds_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.claim_rounds
    ADD CONSTRAINT claim_rounds_pkey PRIMARY KEY (claim_id, round);


--
-- Name: claims claims_church_id_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.claims
    ADD CONSTRAINT claims_church_id_id_key UNIQUE (church_id, id);


--
-- Name: claims claims_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.claims
    ADD CONSTRAINT claims_pkey PRIMARY KEY (id);


--
-- Name: claims claims_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.claims
    ADD CONSTRAINT claims_reference_key UNIQUE (church_id, reference_year, reference_number);


--
-- Name: cost_centres cost_centres_church_id_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cost_centres
    ADD CONSTRAINT cost_centres_church_id_code_key UNIQUE (church_id, code);


--
-- Name: cost_centres cost_centres_church_id_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cost_centres
    ADD CONSTRAINT cost_centres_church_id_id_key UNIQUE (church_id, id);


--
-- Name: cost_centres cost_centres_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cost_centres
    ADD CONSTRAINT cost_centres_pkey PRIMARY KEY (id);


--
-- Name: decisions decisions_church_id_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT decisions_church_id_id_key UNIQUE (church_id, id);


--
-- Name: decisions decisions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT decisions_pkey PRIMARY KEY (id);


--
-- Name: duplicates duplicates_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.duplicates
    ADD CONSTRAINT duplicates_pkey PRIMARY KEY (id);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (id);


--
-- Name: finance_addresses finance_addresses_church_id_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.finance_addresses
    ADD CONSTRAINT finance_addresses_church_id_email_key UNIQUE (church_id, email);


--
-- Name: finance_addresses finance_addresses_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.finance_addresses
    ADD CONSTRAINT finance_addresses_pkey PRIMARY KEY (id);


--
-- Name: idempotency_keys idempotency_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (account_id, key);


--
-- Name: invitations invitations_church_id_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_church_id_email_key UNIQUE (church_id, email);


--
-- Name: invitations invitations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_pkey PRIMARY KEY (id);


--
-- Name: item_receipts item_receipts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_receipts
    ADD CONSTRAINT item_receipts_pkey PRIMARY KEY (item_id, receipt_id);


--
-- Name: items items_claim_id_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.items
    ADD CONSTRAINT items_claim_id_id_key UNIQUE (claim_id, id);


--
-- Name: items items_claim_id_position_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.items
    ADD CONSTRAINT items_claim_id_position_key UNIQUE (claim_id, "position");


--
-- Name: items items_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.items
    ADD CONSTRAINT items_pkey PRIMARY KEY (id);


--
-- Name: knex_migrations_lock knex_migrations_lock_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knex_migrations_lock
    ADD CONSTRAINT knex_migrations_lock_pkey PRIMARY KEY (index);


--
-- Name: knex_migrations knex_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knex_migrations
    ADD CONSTRAINT knex_migrations_pkey PRIMARY KEY (id);


--
-- Name: mailboxes mailboxes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailboxes
    ADD CONSTRAINT mailboxes_pkey PRIMARY KEY (key);


--
-- Name: mails mails_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mails
    ADD CONSTRAINT mails_once UNIQUE NULLS NOT DISTINCT (kind, claim_id, finance_address_id, account_id, invitation_id, support_access_id, decision_id, serial);


--
-- Name: mails mails_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mails
    ADD CONSTRAINT mails_pkey PRIMARY KEY (id);


--
-- Name: memberships memberships_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_pkey PRIMARY KEY (church_id, account_id);


--
-- Name: mileage_rates mileage_rates_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mileage_rates
    ADD CONSTRAINT mileage_rates_pkey PRIMARY KEY (church_id, valid_from);


--
-- Name: notes notes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_pkey PRIMARY KEY (id);


--
-- Name: operator_log operator_log_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.operator_log
    ADD CONSTRAINT operator_log_pkey PRIMARY KEY (id);


--
-- Name: passkeys passkeys_credential_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT passkeys_credential_id_key UNIQUE (credential_id);


--
-- Name: passkeys passkeys_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT passkeys_pkey PRIMARY KEY (id);


--
-- Name: rate_hits rate_hits_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rate_hits
    ADD CONSTRAINT rate_hits_pkey PRIMARY KEY (key);


--
-- Name: receipt_pages receipt_pages_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receipt_pages
    ADD CONSTRAINT receipt_pages_pkey PRIMARY KEY (claim_id, receipt_id, page);


--
-- Name: receipts receipts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_pkey PRIMARY KEY (claim_id, id);


--
-- Name: recovery_codes recovery_codes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_pkey PRIMARY KEY (account_id, code_hash);


--
-- Name: reference_counters reference_counters_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reference_counters
    ADD CONSTRAINT reference_counters_pkey PRIMARY KEY (church_id, year);


--
-- Name: remembered_devices remembered_devices_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.remembered_devices
    ADD CONSTRAINT remembered_devices_pkey PRIMARY KEY (id);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);


--
-- Name: sign_in_attempts sign_in_attempts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_in_attempts
    ADD CONSTRAINT sign_in_attempts_pkey PRIMARY KEY (key);


--
-- Name: sign_in_challenges sign_in_challenges_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_in_challenges
    ADD CONSTRAINT sign_in_challenges_pkey PRIMARY KEY (id);


--
-- Name: spent_challenges spent_challenges_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.spent_challenges
    ADD CONSTRAINT spent_challenges_pkey PRIMARY KEY (nonce);


--
-- Name: support_accesses support_accesses_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.support_accesses
    ADD CONSTRAINT support_accesses_pkey PRIMARY KEY (id);


--
-- Name: two_factors two_factors_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.two_factors
    ADD CONSTRAINT two_factors_pkey PRIMARY KEY (account_id);


--
-- Name: webhook_deliveries webhook_deliveries_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT webhook_deliveries_once UNIQUE (webhook_id, event_id);


--
-- Name: webhook_deliveries webhook_deliveries_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (id);


--
-- Name: webhooks webhooks_church_id_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT webhooks_church_id_id_key UNIQUE (church_id, id);


--
-- Name: webhooks webhooks_church_id_url_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT webhooks_church_id_url_key UNIQUE (church_id, url);


--
-- Name: webhooks webhooks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT webhooks_pkey PRIMARY KEY (id);


--
-- Name: jobs_main_index; Type: INDEX; Schema: graphile_worker; Owner: -
--

CREATE INDEX jobs_main_index ON graphile_worker._private_jobs USING btree (priority, run_at) INCLUDE (id, task_id, job_queue_id) WHERE (is_available = true);


--
-- Name: jobs_no_queue_index; Type: INDEX; Schema: graphile_worker; Owner: -
--

CREATE INDEX jobs_no_queue_index ON graphile_worker._private_jobs USING btree (priority, run_at) INCLUDE (id, task_id) WHERE ((is_available = true) AND (job_queue_id IS NULL));


--
-- Name: account_links_account_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_links_account_id ON public.account_links USING btree (account_id, purpose);


--
-- Name: account_mails_account_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_mails_account_id ON public.account_mails USING btree (account_id);


--
-- Name: audit_log_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_log_subject ON public.audit_log USING btree (church_id, subject_id, id);


--
-- Name: churches_founded_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX churches_founded_by ON public.churches USING btree (founded_by);


--
-- Name: claims_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX claims_expiry ON public.claims USING btree (church_id, expires_at) WHERE (expires_at IS NOT NULL);


--
-- Name: claims_list; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX claims_list ON public.claims USING btree (church_id, status, confirmed_at DESC, id DESC);


--
-- Name: claims_payee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX claims_payee ON public.claims USING btree (church_id, payee_iban_hash) WHERE (payee_iban_hash IS NOT NULL);


--
-- Name: decisions_claim; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX decisions_claim ON public.decisions USING btree (claim_id, at);


--
-- Name: duplicates_claim; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX duplicates_claim ON public.duplicates USING btree (claim_id);


--
-- Name: duplicates_other_claim; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX duplicates_other_claim ON public.duplicates USING btree (other_claim_id);


--
-- Name: events_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_at ON public.events USING btree (church_id, at);


--
-- Name: events_church; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_church ON public.events USING btree (church_id, id);


--
-- Name: item_receipts_claim; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX item_receipts_claim ON public.item_receipts USING btree (claim_id);


--
-- Name: items_cost_centre; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX items_cost_centre ON public.items USING btree (church_id, cost_centre_id);


--
-- Name: mails_claim; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mails_claim ON public.mails USING btree (claim_id);


--
-- Name: mails_held; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mails_held ON public.mails USING btree (church_id, held_for) WHERE (held_for IS NOT NULL);


--
-- Name: memberships_account_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX memberships_account_id ON public.memberships USING btree (account_id);


--
-- Name: notes_claim; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notes_claim ON public.notes USING btree (claim_id, at);


--
-- Name: passkeys_account_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX passkeys_account_id ON public.passkeys USING btree (account_id);


--
-- Name: rate_hits_resets_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rate_hits_resets_at ON public.rate_hits USING btree (resets_at);


--
-- Name: receipts_sha256; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receipts_sha256 ON public.receipts USING btree (church_id, sha256);


--
-- Name: remembered_devices_address; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX remembered_devices_address ON public.remembered_devices USING btree (church_id, address_key);


--
-- Name: sessions_account_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_account_id ON public.sessions USING btree (account_id);


--
-- Name: sessions_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_expires_at ON public.sessions USING btree (expires_at);


--
-- Name: sign_in_attempts_last_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sign_in_attempts_last_at ON public.sign_in_attempts USING btree (last_at);


--
-- Name: sign_in_challenges_account_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sign_in_challenges_account_id ON public.sign_in_challenges USING btree (account_id);


--
-- Name: sign_in_challenges_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sign_in_challenges_expires_at ON public.sign_in_challenges USING btree (expires_at);


--
-- Name: spent_challenges_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX spent_challenges_expiry ON public.spent_challenges USING btree (expires_at);


--
-- Name: support_accesses_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX support_accesses_open ON public.support_accesses USING btree (church_id, account_id) WHERE (ended_at IS NULL);


--
-- Name: webhook_deliveries_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX webhook_deliveries_newest ON public.webhook_deliveries USING btree (webhook_id, created_at DESC, id DESC);


--
-- Name: audit_log audit_log_chain; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_log_chain BEFORE INSERT ON public.audit_log FOR EACH ROW EXECUTE FUNCTION public.chain_audit_entry();


--
-- Name: churches churches_version; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER churches_version BEFORE UPDATE ON public.churches FOR EACH ROW EXECUTE FUNCTION public.count_version();


--
-- Name: claims claims_status_way; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER claims_status_way BEFORE UPDATE OF status ON public.claims FOR EACH ROW EXECUTE FUNCTION public.check_claim_status_way();


--
-- Name: cost_centres cost_centres_version; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER cost_centres_version BEFORE UPDATE ON public.cost_centres FOR EACH ROW EXECUTE FUNCTION public.count_version();


--
-- Name: events events_tell; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER events_tell AFTER INSERT ON public.events FOR EACH ROW EXECUTE FUNCTION public.tell_event();


--
-- Name: memberships memberships_keep_administrator; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER memberships_keep_administrator AFTER DELETE OR UPDATE OF role ON public.memberships FOR EACH ROW EXECUTE FUNCTION public.keep_an_administrator();


--
-- Name: memberships memberships_version; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER memberships_version BEFORE UPDATE ON public.memberships FOR EACH ROW EXECUTE FUNCTION public.count_version();


--
-- Name: abuse_counts abuse_counts_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.abuse_counts
    ADD CONSTRAINT abuse_counts_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: account_links account_links_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_links
    ADD CONSTRAINT account_links_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;


--
-- Name: account_mails account_mails_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_mails
    ADD CONSTRAINT account_mails_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;


--
-- Name: api_tokens api_tokens_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT api_tokens_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: approvals approvals_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;


--
-- Name: approvals approvals_church_id_claim_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_church_id_claim_id_fkey FOREIGN KEY (church_id, claim_id) REFERENCES public.claims(church_id, id) ON DELETE CASCADE;


--
-- Name: approvals approvals_church_id_decision_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_church_id_decision_id_fkey FOREIGN KEY (church_id, decision_id) REFERENCES public.decisions(church_id, id) ON DELETE CASCADE;


--
-- Name: audit_heads audit_heads_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_heads
    ADD CONSTRAINT audit_heads_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: audit_log audit_log_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_log
    ADD CONSTRAINT audit_log_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: blocks blocks_blocked_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blocks
    ADD CONSTRAINT blocks_blocked_by_fkey FOREIGN KEY (blocked_by) REFERENCES public.accounts(id);


--
-- Name: bounced_addresses bounced_addresses_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bounced_addresses
    ADD CONSTRAINT bounced_addresses_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: churches churches_founded_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.churches
    ADD CONSTRAINT churches_founded_by_fkey FOREIGN KEY (founded_by) REFERENCES public.accounts(id) ON DELETE SET NULL;


--
-- Name: claim_rounds claim_rounds_church_id_claim_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.claim_rounds
    ADD CONSTRAINT claim_rounds_church_id_claim_id_fkey FOREIGN KEY (church_id, claim_id) REFERENCES public.claims(church_id, id) ON DELETE CASCADE;


--
-- Name: claims claims_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.claims
    ADD CONSTRAINT claims_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: claims claims_claimant_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.claims
    ADD CONSTRAINT claims_claimant_account_id_fkey FOREIGN KEY (claimant_account_id) REFERENCES public.accounts(id) ON DELETE SET NULL;


--
-- Name: cost_centres cost_centres_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cost_centres
    ADD CONSTRAINT cost_centres_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: decisions decisions_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT decisions_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE SET NULL;


--
-- Name: decisions decisions_church_id_claim_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT decisions_church_id_claim_id_fkey FOREIGN KEY (church_id, claim_id) REFERENCES public.claims(church_id, id) ON DELETE CASCADE;


--
-- Name: duplicates duplicates_church_id_claim_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.duplicates
    ADD CONSTRAINT duplicates_church_id_claim_id_fkey FOREIGN KEY (church_id, claim_id) REFERENCES public.claims(church_id, id) ON DELETE CASCADE;


--
-- Name: duplicates duplicates_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.duplicates
    ADD CONSTRAINT duplicates_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: duplicates duplicates_church_id_other_claim_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.duplicates
    ADD CONSTRAINT duplicates_church_id_other_claim_id_fkey FOREIGN KEY (church_id, other_claim_id) REFERENCES public.claims(church_id, id) ON DELETE CASCADE;


--
-- Name: duplicates duplicates_claim_id_item_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.duplicates
    ADD CONSTRAINT duplicates_claim_id_item_id_fkey FOREIGN KEY (claim_id, item_id) REFERENCES public.items(claim_id, id) ON DELETE CASCADE;


--
-- Name: duplicates duplicates_claim_id_receipt_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.duplicates
    ADD CONSTRAINT duplicates_claim_id_receipt_id_fkey FOREIGN KEY (claim_id, receipt_id) REFERENCES public.receipts(claim_id, id) ON DELETE CASCADE;


--
-- Name: duplicates duplicates_other_claim_id_other_item_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.duplicates
    ADD CONSTRAINT duplicates_other_claim_id_other_item_id_fkey FOREIGN KEY (other_claim_id, other_item_id) REFERENCES public.items(claim_id, id) ON DELETE CASCADE;


--
-- Name: duplicates duplicates_other_claim_id_other_receipt_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.duplicates
    ADD CONSTRAINT duplicates_other_claim_id_other_receipt_id_fkey FOREIGN KEY (other_claim_id, other_receipt_id) REFERENCES public.receipts(claim_id, id) ON DELETE CASCADE;


--
-- Name: events events_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: finance_addresses finance_addresses_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.finance_addresses
    ADD CONSTRAINT finance_addresses_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: idempotency_keys idempotency_keys_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;


--
-- Name: invitations invitations_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: invitations invitations_invited_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.accounts(id) ON DELETE SET NULL;


--
-- Name: item_receipts item_receipts_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_receipts
    ADD CONSTRAINT item_receipts_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: item_receipts item_receipts_claim_id_item_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_receipts
    ADD CONSTRAINT item_receipts_claim_id_item_id_fkey FOREIGN KEY (claim_id, item_id) REFERENCES public.items(claim_id, id) ON DELETE CASCADE;


--
-- Name: item_receipts item_receipts_claim_id_receipt_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_receipts
    ADD CONSTRAINT item_receipts_claim_id_receipt_id_fkey FOREIGN KEY (claim_id, receipt_id) REFERENCES public.receipts(claim_id, id);


--
-- Name: items items_church_id_claim_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.items
    ADD CONSTRAINT items_church_id_claim_id_fkey FOREIGN KEY (church_id, claim_id) REFERENCES public.claims(church_id, id) ON DELETE CASCADE;


--
-- Name: items items_church_id_cost_centre_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.items
    ADD CONSTRAINT items_church_id_cost_centre_id_fkey FOREIGN KEY (church_id, cost_centre_id) REFERENCES public.cost_centres(church_id, id);


--
-- Name: mails mails_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mails
    ADD CONSTRAINT mails_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;


--
-- Name: mails mails_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mails
    ADD CONSTRAINT mails_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: mails mails_claim_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mails
    ADD CONSTRAINT mails_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claims(id) ON DELETE CASCADE;


--
-- Name: mails mails_decision_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mails
    ADD CONSTRAINT mails_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES public.decisions(id) ON DELETE CASCADE;


--
-- Name: mails mails_finance_address_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mails
    ADD CONSTRAINT mails_finance_address_id_fkey FOREIGN KEY (finance_address_id) REFERENCES public.finance_addresses(id) ON DELETE CASCADE;


--
-- Name: mails mails_invitation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mails
    ADD CONSTRAINT mails_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES public.invitations(id) ON DELETE CASCADE;


--
-- Name: mails mails_support_access_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mails
    ADD CONSTRAINT mails_support_access_id_fkey FOREIGN KEY (support_access_id) REFERENCES public.support_accesses(id) ON DELETE CASCADE;


--
-- Name: memberships memberships_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;


--
-- Name: memberships memberships_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: mileage_rates mileage_rates_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mileage_rates
    ADD CONSTRAINT mileage_rates_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: notes notes_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE SET NULL;


--
-- Name: notes notes_church_id_claim_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_church_id_claim_id_fkey FOREIGN KEY (church_id, claim_id) REFERENCES public.claims(church_id, id) ON DELETE CASCADE;


--
-- Name: passkeys passkeys_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT passkeys_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;


--
-- Name: receipt_pages receipt_pages_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receipt_pages
    ADD CONSTRAINT receipt_pages_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: receipt_pages receipt_pages_claim_id_receipt_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receipt_pages
    ADD CONSTRAINT receipt_pages_claim_id_receipt_id_fkey FOREIGN KEY (claim_id, receipt_id) REFERENCES public.receipts(claim_id, id) ON DELETE CASCADE;


--
-- Name: receipts receipts_church_id_claim_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_church_id_claim_id_fkey FOREIGN KEY (church_id, claim_id) REFERENCES public.claims(church_id, id) ON DELETE CASCADE;


--
-- Name: recovery_codes recovery_codes_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.two_factors(account_id) ON DELETE CASCADE;


--
-- Name: reference_counters reference_counters_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reference_counters
    ADD CONSTRAINT reference_counters_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: remembered_devices remembered_devices_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.remembered_devices
    ADD CONSTRAINT remembered_devices_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: sessions sessions_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;


--
-- Name: sign_in_challenges sign_in_challenges_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_in_challenges
    ADD CONSTRAINT sign_in_challenges_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;


--
-- Name: spent_challenges spent_challenges_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.spent_challenges
    ADD CONSTRAINT spent_challenges_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: support_accesses support_accesses_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.support_accesses
    ADD CONSTRAINT support_accesses_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE SET NULL;


--
-- Name: support_accesses support_accesses_answered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.support_accesses
    ADD CONSTRAINT support_accesses_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES public.accounts(id) ON DELETE SET NULL;


--
-- Name: support_accesses support_accesses_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.support_accesses
    ADD CONSTRAINT support_accesses_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: support_accesses support_accesses_ended_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.support_accesses
    ADD CONSTRAINT support_accesses_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES public.accounts(id) ON DELETE SET NULL;


--
-- Name: two_factors two_factors_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.two_factors
    ADD CONSTRAINT two_factors_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;


--
-- Name: webhook_deliveries webhook_deliveries_church_id_webhook_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT webhook_deliveries_church_id_webhook_id_fkey FOREIGN KEY (church_id, webhook_id) REFERENCES public.webhooks(church_id, id) ON DELETE CASCADE;


--
-- Name: webhook_deliveries webhook_deliveries_event_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT webhook_deliveries_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;


--
-- Name: webhooks webhooks_church_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT webhooks_church_id_fkey FOREIGN KEY (church_id) REFERENCES public.churches(id) ON DELETE CASCADE;


--
-- Name: _private_job_queues; Type: ROW SECURITY; Schema: graphile_worker; Owner: -
--

ALTER TABLE graphile_worker._private_job_queues ENABLE ROW LEVEL SECURITY;

--
-- Name: _private_jobs; Type: ROW SECURITY; Schema: graphile_worker; Owner: -
--

ALTER TABLE graphile_worker._private_jobs ENABLE ROW LEVEL SECURITY;

--
-- Name: _private_known_crontabs; Type: ROW SECURITY; Schema: graphile_worker; Owner: -
--

ALTER TABLE graphile_worker._private_known_crontabs ENABLE ROW LEVEL SECURITY;

--
-- Name: _private_tasks; Type: ROW SECURITY; Schema: graphile_worker; Owner: -
--

ALTER TABLE graphile_worker._private_tasks ENABLE ROW LEVEL SECURITY;

--
-- Name: abuse_counts; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.abuse_counts ENABLE ROW LEVEL SECURITY;

--
-- Name: account_mails; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.account_mails ENABLE ROW LEVEL SECURITY;

--
-- Name: api_tokens; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.api_tokens ENABLE ROW LEVEL SECURITY;

--
-- Name: approvals; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.approvals ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_heads; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.audit_heads ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_log; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.audit_log ENABLE ROW LEVEL SECURITY;

--
-- Name: bounced_addresses; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.bounced_addresses ENABLE ROW LEVEL SECURITY;

--
-- Name: api_tokens by_hash; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY by_hash ON public.api_tokens FOR SELECT USING ((token_hash = current_setting('penning.api_token_hash'::text, true)));


--
-- Name: claims by_id; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY by_id ON public.claims FOR SELECT USING ((id = (NULLIF(current_setting('penning.claim_id'::text, true), ''::text))::uuid));


--
-- Name: churches by_slug; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY by_slug ON public.churches FOR SELECT USING ((slug = current_setting('penning.church_slug'::text, true)));


--
-- Name: churches; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.churches ENABLE ROW LEVEL SECURITY;

--
-- Name: claim_rounds; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.claim_rounds ENABLE ROW LEVEL SECURITY;

--
-- Name: claims; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.claims ENABLE ROW LEVEL SECURITY;

--
-- Name: cost_centres; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.cost_centres ENABLE ROW LEVEL SECURITY;

--
-- Name: decisions; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.decisions ENABLE ROW LEVEL SECURITY;

--
-- Name: duplicates; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.duplicates ENABLE ROW LEVEL SECURITY;

--
-- Name: events; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.events ENABLE ROW LEVEL SECURITY;

--
-- Name: finance_addresses; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.finance_addresses ENABLE ROW LEVEL SECURITY;

--
-- Name: invitations; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.invitations ENABLE ROW LEVEL SECURITY;

--
-- Name: item_receipts; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.item_receipts ENABLE ROW LEVEL SECURITY;

--
-- Name: items; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.items ENABLE ROW LEVEL SECURITY;

--
-- Name: mails; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.mails ENABLE ROW LEVEL SECURITY;

--
-- Name: churches members; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY members ON public.churches FOR SELECT USING ((EXISTS ( SELECT
   FROM public.memberships m
  WHERE ((m.church_id = churches.id) AND (m.account_id = public.current_account())))));


--
-- Name: memberships; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.memberships ENABLE ROW LEVEL SECURITY;

--
-- Name: mileage_rates; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.mileage_rates ENABLE ROW LEVEL SECURITY;

--
-- Name: notes; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.notes ENABLE ROW LEVEL SECURITY;

--
-- Name: abuse_counts operators; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operators ON public.abuse_counts USING (public.is_operator()) WITH CHECK (public.is_operator());


--
-- Name: churches operators; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operators ON public.churches USING (public.is_operator()) WITH CHECK (public.is_operator());


--
-- Name: cost_centres operators; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operators ON public.cost_centres FOR SELECT USING (public.is_operator());


--
-- Name: finance_addresses operators; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operators ON public.finance_addresses FOR SELECT USING (public.is_operator());


--
-- Name: support_accesses operators; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operators ON public.support_accesses FOR SELECT USING (public.is_operator());


--
-- Name: abuse_counts own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.abuse_counts USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: api_tokens own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.api_tokens USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: approvals own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.approvals USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: audit_heads own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.audit_heads USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: audit_log own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.audit_log USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: bounced_addresses own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.bounced_addresses USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: churches own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.churches USING ((id = public.current_church())) WITH CHECK ((id = public.current_church()));


--
-- Name: claim_rounds own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.claim_rounds USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: claims own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.claims USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: cost_centres own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.cost_centres USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: decisions own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.decisions USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: duplicates own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.duplicates USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: events own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.events USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: finance_addresses own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.finance_addresses USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: invitations own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.invitations USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: item_receipts own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.item_receipts USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: items own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.items USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: mails own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.mails USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: memberships own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.memberships USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: mileage_rates own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.mileage_rates USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: notes own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.notes USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: receipt_pages own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.receipt_pages USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: receipts own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.receipts USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: reference_counters own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.reference_counters USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: remembered_devices own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.remembered_devices USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: spent_challenges own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.spent_challenges USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: support_accesses own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.support_accesses USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: webhook_deliveries own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.webhook_deliveries USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: webhooks own_church; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_church ON public.webhooks USING ((church_id = public.current_church())) WITH CHECK ((church_id = public.current_church()));


--
-- Name: account_mails own_mails; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_mails ON public.account_mails USING ((account_id = public.current_account())) WITH CHECK ((account_id = public.current_account()));


--
-- Name: memberships own_memberships; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_memberships ON public.memberships FOR SELECT USING ((account_id = public.current_account()));


--
-- Name: receipt_pages; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receipt_pages ENABLE ROW LEVEL SECURITY;

--
-- Name: receipts; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receipts ENABLE ROW LEVEL SECURITY;

--
-- Name: reference_counters; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.reference_counters ENABLE ROW LEVEL SECURITY;

--
-- Name: remembered_devices; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.remembered_devices ENABLE ROW LEVEL SECURITY;

--
-- Name: spent_challenges; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.spent_challenges ENABLE ROW LEVEL SECURITY;

--
-- Name: support_accesses; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.support_accesses ENABLE ROW LEVEL SECURITY;

--
-- Name: webhook_deliveries; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.webhook_deliveries ENABLE ROW LEVEL SECURITY;

--
-- Name: webhooks; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.webhooks ENABLE ROW LEVEL SECURITY;

--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA public TO penning_app;


--
-- Name: TABLE audit_log; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.audit_log TO penning_app;


--
-- Name: FUNCTION chain_audit_entry(); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.chain_audit_entry() FROM PUBLIC;


--
-- Name: FUNCTION check_claim_status_way(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.check_claim_status_way() TO penning_app;


--
-- Name: FUNCTION current_account(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.current_account() TO penning_app;


--
-- Name: FUNCTION current_church(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.current_church() TO penning_app;


--
-- Name: FUNCTION enqueue_job(task text, payload json); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.enqueue_job(task text, payload json) FROM PUBLIC;
GRANT ALL ON FUNCTION public.enqueue_job(task text, payload json) TO penning_app;


--
-- Name: FUNCTION is_operator(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.is_operator() TO penning_app;


--
-- Name: FUNCTION sweep_events(days integer); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.sweep_events(days integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.sweep_events(days integer) TO penning_app;


--
-- Name: TABLE abuse_counts; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.abuse_counts TO penning_app;


--
-- Name: TABLE account_links; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_links TO penning_app;


--
-- Name: TABLE account_mails; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_mails TO penning_app;


--
-- Name: TABLE accounts; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts TO penning_app;


--
-- Name: TABLE api_tokens; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.api_tokens TO penning_app;


--
-- Name: TABLE approvals; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.approvals TO penning_app;


--
-- Name: TABLE audit_heads; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.audit_heads TO penning_app;


--
-- Name: SEQUENCE audit_log_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.audit_log_id_seq TO penning_app;


--
-- Name: TABLE blocks; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.blocks TO penning_app;


--
-- Name: TABLE bounced_addresses; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.bounced_addresses TO penning_app;


--
-- Name: TABLE churches; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.churches TO penning_app;


--
-- Name: TABLE claim_rounds; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.claim_rounds TO penning_app;


--
-- Name: TABLE claims; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.claims TO penning_app;


--
-- Name: TABLE cost_centres; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cost_centres TO penning_app;


--
-- Name: TABLE decisions; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.decisions TO penning_app;


--
-- Name: TABLE duplicates; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE public.duplicates TO penning_app;


--
-- Name: SEQUENCE duplicates_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.duplicates_id_seq TO penning_app;


--
-- Name: TABLE events; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.events TO penning_app;


--
-- Name: SEQUENCE events_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.events_id_seq TO penning_app;


--
-- Name: TABLE finance_addresses; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.finance_addresses TO penning_app;


--
-- Name: TABLE idempotency_keys; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.idempotency_keys TO penning_app;


--
-- Name: TABLE invitations; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invitations TO penning_app;


--
-- Name: TABLE item_receipts; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.item_receipts TO penning_app;


--
-- Name: TABLE items; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.items TO penning_app;


--
-- Name: TABLE knex_migrations; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.knex_migrations TO penning_app;


--
-- Name: SEQUENCE knex_migrations_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.knex_migrations_id_seq TO penning_app;


--
-- Name: SEQUENCE knex_migrations_lock_index_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.knex_migrations_lock_index_seq TO penning_app;


--
-- Name: TABLE mailboxes; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mailboxes TO penning_app;


--
-- Name: TABLE mails; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mails TO penning_app;


--
-- Name: TABLE memberships; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.memberships TO penning_app;


--
-- Name: TABLE mileage_rates; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mileage_rates TO penning_app;


--
-- Name: TABLE notes; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.notes TO penning_app;


--
-- Name: TABLE operator_log; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.operator_log TO penning_app;


--
-- Name: SEQUENCE operator_log_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.operator_log_id_seq TO penning_app;


--
-- Name: TABLE passkeys; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.passkeys TO penning_app;


--
-- Name: TABLE rate_hits; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rate_hits TO penning_app;


--
-- Name: TABLE receipt_pages; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.receipt_pages TO penning_app;


--
-- Name: TABLE receipts; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.receipts TO penning_app;


--
-- Name: TABLE recovery_codes; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.recovery_codes TO penning_app;


--
-- Name: TABLE reference_counters; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reference_counters TO penning_app;


--
-- Name: TABLE remembered_devices; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.remembered_devices TO penning_app;


--
-- Name: TABLE sessions; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sessions TO penning_app;


--
-- Name: TABLE sign_in_attempts; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sign_in_attempts TO penning_app;


--
-- Name: TABLE sign_in_challenges; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sign_in_challenges TO penning_app;


--
-- Name: TABLE spent_challenges; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.spent_challenges TO penning_app;


--
-- Name: TABLE support_accesses; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.support_accesses TO penning_app;


--
-- Name: TABLE two_factors; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.two_factors TO penning_app;


--
-- Name: TABLE webhook_deliveries; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.webhook_deliveries TO penning_app;


--
-- Name: TABLE webhooks; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.webhooks TO penning_app;


--
-- PostgreSQL database dump complete
--


