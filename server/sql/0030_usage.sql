-- Ids of every event ever counted. A partitioned table can only be unique within its partitions, and an id
-- counts once for ever, whatever month it comes with. No foreign keys: one check for each of a thousand rows.
create table usage_event_ids (
  organization_id text not null,
  id text not null,
  constraint usage_event_ids_pkey primary key (organization_id, id)
);

-- What was reported, one partition for each month of started_at. The server makes a month when its first
-- event comes, so that old months can be detached and stored elsewhere.
create table usage_events (
  organization_id text not null,
  id text not null,
  started_at timestamptz not null,
  type text not null check (type in ('call', 'chat', 'workflow_run')),
  channel text not null check (channel in ('voice', 'chat', '')),
  direction text not null check (direction in ('inbound', 'outbound', '')),
  status text check (status in ('success', 'failed', 'running')),
  duration_ms integer not null check (duration_ms >= 0),
  -- The key that sent it; empty for a person.
  key_id text not null,
  received_at timestamptz not null default clock_timestamp()
) partition by range (started_at);
-- For windows that begin or end within an hour, which are rare. Events come nearly in order, so that a few ranges
-- of pages are read, and a batch writes next to nothing.
create index usage_events_started_at_idx on usage_events
  using brin (started_at timestamptz_minmax_multi_ops) with (autosummarize = on, pages_per_range = 32);

-- The same counted by the hour and by the day, in the transaction of the events. A year is as many rows for ten
-- million events as for ten thousand. `start` is the hour's or the day's first instant; empty texts mean none.
create table usage_hours (
  organization_id text not null,
  start timestamptz not null,
  channel text not null,
  direction text not null,
  key_id text not null,
  conversations bigint not null,
  duration_ms bigint not null,
  runs bigint not null,
  runs_success bigint not null,
  runs_failed bigint not null,
  constraint usage_hours_pkey primary key (organization_id, start, channel, direction, key_id)
);

create table usage_days (
  like usage_hours,
  constraint usage_days_pkey primary key (organization_id, start, channel, direction, key_id)
);

create table usage_budgets (
  organization_id text not null references organizations (id) on delete cascade,
  metric text not null,
  -- Order in which they were given.
  place integer not null,
  "limit" double precision not null check ("limit" > 0),
  thresholds integer[] not null,
  notify text[] not null,
  constraint usage_budgets_pkey primary key (organization_id, metric)
);

-- Thresholds that were reached. The key lets each fire once a month, whatever becomes of the budget.
create table usage_alerts (
  organization_id text not null references organizations (id) on delete cascade,
  id text not null,
  metric text not null,
  period_start timestamptz not null,
  threshold integer not null,
  "limit" double precision not null,
  value double precision not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint usage_alerts_pkey primary key (organization_id, metric, period_start, threshold),
  constraint usage_alerts_created_at_key unique (organization_id, created_at)
);
create trigger usage_alerts_created_at before insert on usage_alerts
  for each row execute function issue_created_at('organization_id', 'microseconds');
