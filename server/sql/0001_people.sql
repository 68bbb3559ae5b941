create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create table server_secrets (
  name text primary key,
  value text not null
);

-- The sign-in library writes this table; it is the one table of people for everything else too.
create table users (
  id text primary key,
  email text not null,
  email_verified boolean not null default false,
  name text not null default '',
  first_name text,
  last_name text,
  avatar_url text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint users_email_key unique (email)
);

create table auth_sessions (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  token text not null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint auth_sessions_token_key unique (token)
);
create index auth_sessions_user_id_idx on auth_sessions (user_id);

create table auth_accounts (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint auth_accounts_provider_key unique (provider_id, account_id)
);
create index auth_accounts_user_id_idx on auth_accounts (user_id);

create table auth_verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index auth_verifications_identifier_idx on auth_verifications (identifier);
