-- Organization records of the sign-in library, written only when it serves as identity provider.
create table auth_organizations (
  id text primary key,
  name text not null,
  -- Our organization id: the one property that the library keeps unique.
  slug text not null,
  logo text,
  metadata text,
  created_at timestamptz not null,
  constraint auth_organizations_slug_key unique (slug)
);

create table auth_members (
  id text primary key,
  organization_id text not null references auth_organizations (id) on delete cascade,
  user_id text not null references users (id) on delete cascade,
  role text not null,
  created_at timestamptz not null,
  constraint auth_members_user_key unique (organization_id, user_id)
);
