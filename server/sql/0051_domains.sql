-- Claims on host names. A removed one stays for a while as a tombstone: its challenge is never valid again.
create table custom_domains (
  organization_id text not null references organizations (id) on delete cascade,
  id text not null,
  -- A-labels, lower case.
  domain text not null check (domain ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?){2,}$'),
  challenge text not null,
  challenge_expires_at timestamptz not null,
  status text not null default 'pending' check (status in ('pending', 'verified', 'failed')),
  reason text check (reason in ('domain_taken', 'challenge_expired', 'records_missing')),
  certificate_status text not null default 'none' check (certificate_status in ('none', 'pending', 'issued', 'failed')),
  cname_status text not null default 'pending' check (cname_status in ('pending', 'verified', 'failed')),
  txt_status text not null default 'pending' check (txt_status in ('pending', 'verified', 'failed')),
  -- What each resolver answered at the last check.
  cname_seen jsonb not null default '[]',
  txt_seen jsonb not null default '[]',
  verification_initiated_at timestamptz,
  verified_at timestamptz,
  checked_at timestamptz,
  missing_since timestamptz,
  -- When a worker looks at it next; null when only a person asks for it.
  due_at timestamptz,
  removed_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, id),
  constraint custom_domains_challenge_key unique (challenge)
);

-- One claim an organization.
create unique index custom_domains_organization_key on custom_domains (organization_id) where removed_at is null;
-- One owner a host. Claims that are not verified keep nobody away.
create unique index custom_domains_owner_key on custom_domains (domain) where status = 'verified' and removed_at is null;
create index custom_domains_due_idx on custom_domains (due_at) where removed_at is null;

-- Whoever is deleted leaves the name to others.
create function organizations_leave_domain() returns trigger language plpgsql as $$
begin
  update custom_domains set removed_at = new.deleted_at, due_at = null
    where organization_id = new.id and removed_at is null;
  return null;
end $$;

create trigger organizations_domain after update of deleted_at on organizations
  for each row when (new.deleted_at is not null and old.deleted_at is null)
  execute function organizations_leave_domain();

-- What the embedded resolver answers: the names of a server that is tried out offline.
create table embedded_dns (
  name text not null,
  type text not null check (type in ('TXT', 'CNAME', 'A', 'AAAA')),
  texts text[] not null,
  ttl integer not null default 300,
  primary key (name, type)
);
