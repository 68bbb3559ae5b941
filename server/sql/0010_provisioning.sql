-- One row for each organization ever begun. It outlives an organization that had to be taken back,
-- so that what was made at a provider can still be removed; hence no foreign key.
create table provisioning_runs (
  organization_id text primary key,
  status text not null default 'pending'
    check (status in ('pending', 'complete', 'partial', 'compensating', 'compensated')),
  -- Everything the steps need, as it was when the organization was made.
  input jsonb not null,
  -- Grows with each claim; a worker that slept through the loss of its lease finds its number gone.
  fence bigint not null default 0,
  lease_owner text,
  lease_until timestamptz,
  -- When a worker may claim it; null when nothing is left to do.
  due_at timestamptz,
  -- Claims of compensation in a row that found a provider down.
  failures integer not null default 0,
  -- A call may still take effect after its answer was given up: look again when the run has ended.
  settle boolean not null default false,
  version bigint not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index provisioning_runs_due_at_idx on provisioning_runs (due_at) where due_at is not null;

create table provisioning_steps (
  organization_id text not null references provisioning_runs (organization_id) on delete cascade,
  step text not null check (step in ('identity', 'billing', 'telephony', 'knowledge_base')),
  status text not null default 'pending' check (status in ('pending', 'running', 'done', 'failed')),
  attempt integer not null default 0,
  -- Failures since the step was last set back; automatic retries count them.
  failures integer not null default 0,
  -- Written before each outside call, so that the next process knows what may have happened.
  intent jsonb not null default '{}',
  result jsonb not null default '{}',
  error text,
  started_at timestamptz,
  finished_at timestamptz,
  constraint provisioning_steps_pkey primary key (organization_id, step)
);

create table trunks (
  organization_id text not null references organizations (id) on delete cascade,
  id text not null,
  name text not null,
  managed boolean not null default true,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint trunks_pkey primary key (organization_id, id),
  constraint trunks_id_key unique (id),
  constraint trunks_created_at_key unique (organization_id, created_at)
);
create trigger trunks_created_at before insert on trunks
  for each row execute function issue_created_at('organization_id', 'microseconds');

-- Who may buy or holds a number. Claimed before it is bought, so that two organizations never buy the same
-- one (a carrier answers the second purchase like the first); kept after release, while the number cools down.
create table number_claims (
  phone_number text primary key,
  organization_id text not null,
  claimed_at timestamptz not null default clock_timestamp(),
  released_at timestamptz
);
create unique index number_claims_organization_key on number_claims (organization_id) where released_at is null;

create table phone_numbers (
  organization_id text not null references organizations (id) on delete cascade,
  phone_number text not null,
  -- The carrier's own name of it.
  carrier_id text not null,
  trunk_id text,
  inbound_agent_version_id text,
  outbound_agent_version_id text,
  outbound_shareable boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint phone_numbers_pkey primary key (organization_id, phone_number),
  constraint phone_numbers_phone_number_key unique (phone_number),
  constraint phone_numbers_created_at_key unique (organization_id, created_at),
  constraint phone_numbers_trunk_fkey foreign key (organization_id, trunk_id) references trunks (organization_id, id)
);
create trigger phone_numbers_created_at before insert on phone_numbers
  for each row execute function issue_created_at('organization_id', 'microseconds');

create table concurrency_settings (
  organization_id text primary key references organizations (id) on delete cascade,
  concurrency_limit integer not null check (concurrency_limit between 1 and 10000),
  updated_at timestamptz not null default clock_timestamp()
);

create table datasets (
  organization_id text not null references organizations (id) on delete cascade,
  id text not null,
  name text not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint datasets_pkey primary key (organization_id, id),
  constraint datasets_id_key unique (id),
  constraint datasets_name_key unique (organization_id, name),
  constraint datasets_created_at_key unique (organization_id, created_at)
);
create trigger datasets_created_at before insert on datasets
  for each row execute function issue_created_at('organization_id', 'microseconds');

-- Below: what the embedded providers keep. They obey the rules of the services they stand for, so their
-- rows have no foreign key to ours.
create table directory_organizations (
  id text primary key,
  external_id text not null,
  name text not null,
  slug text not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint directory_organizations_external_id_key unique (external_id)
);

create table directory_memberships (
  directory_organization_id text not null references directory_organizations (id) on delete cascade,
  user_id text not null,
  role text not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint directory_memberships_pkey primary key (directory_organization_id, user_id)
);

create table ledger_customers (
  id text primary key,
  organization_id text not null,
  name text not null,
  email text not null,
  -- A repeated request with the same key is answered with the same object.
  request_key text not null,
  created_at timestamptz not null default clock_timestamp(),
  deleted_at timestamptz,
  constraint ledger_customers_request_key unique (request_key)
);
create index ledger_customers_organization_id_idx on ledger_customers (organization_id);

create table ledger_subscriptions (
  id text primary key,
  organization_id text not null,
  customer_id text not null references ledger_customers (id),
  plan text not null,
  trial_ends_at timestamptz,
  request_key text not null,
  created_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  constraint ledger_subscriptions_request_key unique (request_key)
);
create index ledger_subscriptions_customer_id_idx on ledger_subscriptions (customer_id);

-- Two trunks may have the same tag: making one is not idempotent at any carrier.
create table carrier_trunks (
  id text primary key,
  tag text not null,
  created_at timestamptz not null default clock_timestamp()
);
create index carrier_trunks_tag_idx on carrier_trunks (tag);

create table carrier_numbers (
  id text primary key,
  phone_number text not null,
  tag text not null,
  trunk_id text references carrier_trunks (id),
  bought_at timestamptz not null,
  released_at timestamptz
);
create unique index carrier_numbers_owned_key on carrier_numbers (phone_number) where released_at is null;
create index carrier_numbers_phone_number_idx on carrier_numbers (phone_number, released_at);
create index carrier_numbers_tag_idx on carrier_numbers (tag);
