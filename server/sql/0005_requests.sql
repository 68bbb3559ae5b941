create table idempotency_keys (
  owner text not null,
  route text not null,
  key text not null,
  request_hash bytea not null,
  -- Grows with each process that takes the request over; a late one finds its number gone.
  attempt integer not null default 1,
  -- While the first call runs. A process that died stops moving it.
  lease_until timestamptz,
  -- What a later attempt needs to go on instead of starting over.
  checkpoint jsonb,
  status integer,
  body text,
  content_type text,
  headers jsonb,
  secret boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  constraint idempotency_keys_pkey primary key (owner, route, key)
);
create index idempotency_keys_created_at_idx on idempotency_keys (created_at);

create table audit_events (
  id text primary key,
  organization_id text,
  at timestamptz not null default clock_timestamp(),
  actor_kind text not null check (actor_kind in ('user', 'key', 'widget_token', 'system')),
  actor_id text not null,
  actor_label text,
  through jsonb,
  action text not null,
  target_kind text not null,
  target_id text not null,
  before jsonb,
  after jsonb,
  request_id text
);
create index audit_events_organization_idx on audit_events (organization_id, at desc, id desc);

create function audit_events_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'audit events are never changed' using errcode = 'check_violation', constraint = 'audit_events_append_only';
end $$;
create trigger audit_events_append_only before update or delete or truncate on audit_events
  for each statement execute function audit_events_refuse();

-- Unlogged: counters are worth nothing after a crash, and every request writes one.
create unlogged table rate_limits (
  key text primary key,
  window_start timestamptz not null,
  hits integer not null
);
create index rate_limits_window_start_idx on rate_limits (window_start);

create table mails (
  id text primary key,
  recipient text not null,
  subject text not null,
  text text not null,
  kind text not null,
  created_at timestamptz not null default clock_timestamp(),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  error text
);
create index mails_due_idx on mails (next_attempt_at) where sent_at is null;
create index mails_created_at_idx on mails (created_at desc, id desc);
