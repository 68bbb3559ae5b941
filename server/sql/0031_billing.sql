-- What an organization pays. The plan stays on organizations; a row is made when billing is first looked at.
create table billing_accounts (
  organization_id text primary key references organizations (id) on delete cascade,
  -- A paid subscription that has ended.
  ended boolean not null default false,
  -- When the first period began: later ones begin on the same day of the month.
  anchor timestamptz,
  period_start timestamptz,
  period_end timestamptz,
  cancel_at_period_end boolean not null default false,
  pending_plan text check (pending_plan in ('smb', 'agency')),
  last_paid_plan text check (last_paid_plan in ('smb', 'agency')),
  default_payment_method_id text,
  invoices_made integer not null default 0,
  -- When something happens by itself: a period ends, or a charge is tried again.
  due_at timestamptz,
  -- Whether a payment provider keeps the subscription; this row is then what it last told us.
  remote boolean not null default false,
  -- Number of the last reading at the provider that was begun, and of the last that was written: what an earlier
  -- one found is not written over a later one.
  reading_begun bigint not null default 0,
  reading_written bigint not null default 0,
  synced_at timestamptz,
  -- While one request changes the subscription at the provider, others wait.
  busy_until timestamptz,
  updated_at timestamptz not null default clock_timestamp(),
  constraint billing_accounts_period_check check ((period_start is null) = (period_end is null))
);
create index billing_accounts_due_at_idx on billing_accounts (due_at) where due_at is not null;

create table payment_methods (
  organization_id text not null references organizations (id) on delete cascade,
  id text not null,
  brand text not null,
  last4 text not null,
  exp_month integer not null,
  exp_year integer not null,
  -- Whether the embedded ledger's charges go through; a real provider decides that by itself.
  charges boolean not null default true,
  created_at timestamptz not null default clock_timestamp(),
  constraint payment_methods_pkey primary key (organization_id, id),
  constraint payment_methods_id_key unique (id),
  constraint payment_methods_created_at_key unique (organization_id, created_at)
);
create trigger payment_methods_created_at before insert on payment_methods
  for each row execute function issue_created_at('organization_id', 'microseconds');

create table invoices (
  organization_id text not null references organizations (id) on delete cascade,
  id text not null,
  -- Counts the organization's invoices; two that were made at once cannot both be the next.
  sequence integer not null,
  number text,
  status text not null check (status in ('open', 'paid', 'void', 'uncollectible')),
  amount_due_cents bigint not null,
  currency text not null,
  period_start timestamptz not null,
  period_end timestamptz not null,
  hosted_url text,
  pdf_url text,
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  created_at timestamptz not null,
  constraint invoices_pkey primary key (organization_id, id),
  constraint invoices_id_key unique (id),
  constraint invoices_sequence_key unique (organization_id, sequence),
  constraint invoices_created_at_key unique (organization_id, created_at)
);
create trigger invoices_created_at before insert on invoices
  for each row execute function issue_created_at('organization_id', 'microseconds');
create index invoices_open_idx on invoices (organization_id, sequence) where status = 'open';

create table invoice_lines (
  organization_id text not null,
  invoice_id text not null,
  position integer not null,
  description text not null,
  -- The plan whose fee it is; null for usage.
  plan text check (plan in ('smb', 'agency')),
  amount_cents bigint not null,
  period_start timestamptz,
  period_end timestamptz,
  constraint invoice_lines_pkey primary key (organization_id, invoice_id, position),
  constraint invoice_lines_invoice_fkey foreign key (organization_id, invoice_id)
    references invoices (organization_id, id) on delete cascade
);

-- What somebody was last shown of a change, so that it then costs exactly that.
create table billing_quotes (
  organization_id text not null references organizations (id) on delete cascade,
  principal text not null,
  plan text not null,
  basis text not null,
  due_now_cents bigint not null,
  quoted_at timestamptz not null,
  constraint billing_quotes_pkey primary key (organization_id, principal, plan)
);
create index billing_quotes_quoted_at_idx on billing_quotes (quoted_at);

-- Each event of a provider is acted on once, however often it is sent.
create table webhook_events (
  provider text not null,
  id text not null,
  received_at timestamptz not null default clock_timestamp(),
  constraint webhook_events_pkey primary key (provider, id)
);
create index webhook_events_received_at_idx on webhook_events (received_at);

-- Whose customer an event is about.
create index provisioning_steps_customer_idx on provisioning_steps ((result ->> 'customer')) where step = 'billing';
