create table api_keys (
  organization_id text not null references organizations (id) on delete cascade,
  -- The public part of the credential: `ak_<id>`.
  id text not null,
  name text not null,
  secret_hash bytea not null,
  -- Null: whatever its creator holds.
  scopes text[],
  allowed_ips text[],
  -- Null: made by the server itself, holds what an admin holds.
  created_by text references users (id) on delete cascade,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  last_used_ip text,
  constraint api_keys_pkey primary key (organization_id, id),
  constraint api_keys_id_key unique (id),
  constraint api_keys_created_at_key unique (organization_id, created_at)
);
create index api_keys_created_by_idx on api_keys (created_by);
-- Their cursor is whole milliseconds.
create trigger api_keys_created_at before insert on api_keys
  for each row execute function issue_created_at('organization_id', 'milliseconds');

create table personal_tokens (
  user_id text not null references users (id) on delete cascade,
  -- The public part of the credential: `pat_<id>`.
  id text not null,
  name text not null,
  secret_hash bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  last_used_ip text,
  constraint personal_tokens_pkey primary key (user_id, id),
  constraint personal_tokens_id_key unique (id),
  constraint personal_tokens_created_at_key unique (user_id, created_at)
);
create trigger personal_tokens_created_at before insert on personal_tokens
  for each row execute function issue_created_at('user_id', 'milliseconds');
