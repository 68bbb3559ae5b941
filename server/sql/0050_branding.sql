-- In whose name a mail is sent; null for the server itself.
alter table mails add column sender text;

-- Pictures as the server made them. The row comes before the object and goes after it, so that none is left behind.
create table brand_files (
  -- The name in storage and in addresses: random, so that nobody finds one who was not told.
  name text primary key,
  organization_id text not null references organizations (id) on delete cascade,
  type text not null check (type in ('image/png', 'image/webp')),
  bytes integer not null,
  width integer not null,
  height integer not null,
  created_at timestamptz not null default clock_timestamp()
);
create index brand_files_organization_idx on brand_files (organization_id, created_at);

-- What an organization shows, as far as it says so itself.
create table brandings (
  organization_id text primary key references organizations (id) on delete cascade,
  product_name text,
  primary_color text check (primary_color ~ '^#[0-9A-F]{6}$'),
  accent_color text check (accent_color ~ '^#[0-9A-F]{6}$'),
  background_color text check (background_color ~ '^#[0-9A-F]{6}$'),
  support_email text,
  support_url text check (support_url ~ '^https://'),
  logo_light text references brand_files (name),
  logo_dark text references brand_files (name),
  favicon text references brand_files (name),
  -- Fields that organizations below may not override.
  locks text[] not null default '{}',
  version integer not null default 1,
  updated_at timestamptz not null default clock_timestamp()
);

-- Every state that was ever shown, so that each can be shown again.
create table branding_versions (
  organization_id text not null references organizations (id) on delete cascade,
  version integer not null,
  fields jsonb not null,
  locks text[] not null,
  published_by text,
  accept_contrast boolean not null default false,
  published_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, version)
);

-- Changes that nobody sees yet. Published ones leave the row, whose version goes on counting.
create table branding_drafts (
  organization_id text primary key references organizations (id) on delete cascade,
  fields jsonb,
  locks text[],
  version integer not null default 1,
  updated_at timestamptz not null default clock_timestamp()
);
