-- Cursors of the core contract are bare timestamps, so no two rows under one owner may share one.
-- tg_argv: owning column, granularity. The unique index decides races; the loser is tried again.
create function issue_created_at() returns trigger language plpgsql as $$
declare
  owner text := to_jsonb(new) ->> tg_argv[0];
  taken boolean;
begin
  new.created_at := date_trunc(tg_argv[1], coalesce(new.created_at, clock_timestamp()));
  loop
    execute format('select exists (select 1 from %I where %I = $1 and created_at = $2)', tg_table_name, tg_argv[0])
      into taken using owner, new.created_at;
    exit when not taken;
    new.created_at := new.created_at + ('1 ' || tg_argv[1])::interval;
  end loop;
  return new;
end $$;

create table organizations (
  id text primary key,
  name text not null,
  slug text not null,
  parent_id text references organizations (id),
  plan text not null default 'free' check (plan in ('free', 'smb', 'agency', 'enterprise')),
  billing_email text not null,
  trial_ends_at timestamptz,
  logo_url text,
  version integer not null default 1,
  -- Kept by triggers on members.
  member_count integer not null default 0,
  admin_count integer not null default 0,
  created_by text references users (id) on delete set null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  deleted_at timestamptz,
  constraint organizations_slug_key unique (slug),
  constraint organizations_parent_created_at_key unique (parent_id, created_at)
);
create index organizations_name_idx on organizations (lower(name), id);
create index organizations_slug_trgm_idx on organizations using gin (slug gin_trgm_ops);

create trigger organizations_created_at before insert on organizations
  for each row when (new.parent_id is not null)
  execute function issue_created_at('parent_id', 'microseconds');

-- A slug somebody is about to use; one for each person.
create table slug_holds (
  slug text primary key,
  user_id text not null references users (id) on delete cascade,
  token_hash bytea not null,
  expires_at timestamptz not null,
  constraint slug_holds_user_id_key unique (user_id)
);

-- A slug that was given up: old links must not open somebody else's organization.
create table slug_tombstones (
  slug text primary key,
  organization_id text not null,
  free_at timestamptz not null
);

create table roles (
  organization_id text not null references organizations (id) on delete cascade,
  name text not null,
  label text not null,
  description text,
  -- Null for system roles: their scopes come from the catalogue and grow with it.
  scopes text[],
  system boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint roles_pkey primary key (organization_id, name),
  constraint roles_scopes_check check (system = (scopes is null))
);

create function organizations_get_roles() returns trigger language plpgsql as $$
begin
  insert into roles (organization_id, name, label, system)
    select added.id, role.name, role.label, true
    from added, (values ('admin', 'Admin'), ('viewer', 'Viewer')) as role (name, label);
  return null;
end $$;

create trigger organizations_roles after insert on organizations
  referencing new table as added for each statement execute function organizations_get_roles();
