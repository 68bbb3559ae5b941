create table members (
  organization_id text not null references organizations (id) on delete cascade,
  user_id text not null references users (id) on delete cascade,
  role text not null,
  -- Copies of the person's address and name, so that one index serves a sorted page of one organization.
  email text not null,
  name text not null,
  created_at timestamptz not null default clock_timestamp(),
  last_active_at timestamptz,
  constraint members_pkey primary key (organization_id, user_id),
  constraint members_created_at_key unique (organization_id, created_at),
  constraint members_role_fkey foreign key (organization_id, role) references roles (organization_id, name)
);
create index members_user_id_idx on members (user_id);
create index members_email_idx on members (organization_id, email, user_id);
create index members_name_idx on members (organization_id, lower(name), user_id);
create index members_role_idx on members (organization_id, role, created_at desc, user_id desc);
create index members_last_active_at_idx on members (organization_id, last_active_at, user_id);
create index members_search_idx on members
  using gin (organization_id, (email || ' ' || lower(name)) gin_trgm_ops);

create function display_name(first_name text, last_name text, fallback text) returns text
  language sql immutable as $$
  select coalesce(nullif(trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), fallback)
$$;

create function members_copy_person() returns trigger language plpgsql as $$
begin
  select u.email, display_name(u.first_name, u.last_name, u.email) into new.email, new.name
    from users u where u.id = new.user_id;
  return new;
end $$;
create trigger members_a_person before insert on members
  for each row execute function members_copy_person();
create trigger members_b_created_at before insert on members
  for each row execute function issue_created_at('organization_id', 'microseconds');

create function users_spread_person() returns trigger language plpgsql as $$
begin
  update members set email = new.email, name = display_name(new.first_name, new.last_name, new.email)
    where user_id = new.id;
  return null;
end $$;
create trigger users_person after update of email, first_name, last_name on users
  for each row when ((old.email, old.first_name, old.last_name) is distinct from (new.email, new.first_name, new.last_name))
  execute function users_spread_person();

-- The last-admin rule. Every change of membership updates the organization's row, so two changes of one
-- organization wait for each other, and a snapshot older than the other's commit fails to serialize
-- instead of counting admins that are gone. A whole statement is judged by its outcome.
create function apply_member_counts(deltas jsonb) returns void language plpgsql as $$
declare
  changed record;
begin
  for changed in
    update organizations o
      set member_count = o.member_count + d.members, admin_count = o.admin_count + d.admins
      from jsonb_to_recordset(deltas) as d (organization_id text, members integer, admins integer)
      where o.id = d.organization_id
      returning o.id, o.admin_count, d.admins
  loop
    if changed.admins < 0 and changed.admin_count = 0
      and coalesce(current_setting('orgkit.last_admin', true), '') <> 'warn' then
      raise exception 'organization % must keep an admin', changed.id
        using errcode = 'check_violation', constraint = 'members_last_admin', table = 'members';
    end if;
  end loop;
end $$;

create function members_count() returns trigger language plpgsql as $$
declare
  deltas jsonb;
begin
  if tg_op = 'INSERT' then
    select jsonb_agg(d) into deltas from (
      select organization_id, count(*) as members, count(*) filter (where role = 'admin') as admins
      from added group by organization_id) d;
  elsif tg_op = 'DELETE' then
    select jsonb_agg(d) into deltas from (
      select organization_id, -count(*) as members, -count(*) filter (where role = 'admin') as admins
      from removed group by organization_id) d;
  else
    select jsonb_agg(d) into deltas from (
      select organization_id, sum(members) as members, sum(admins) as admins from (
        select organization_id, 1 as members, (role = 'admin')::integer as admins from added
        union all select organization_id, -1, -(role = 'admin')::integer from removed) change
      group by organization_id having sum(members) <> 0 or sum(admins) <> 0) d;
  end if;
  if deltas is not null then perform apply_member_counts(deltas); end if;
  return null;
end $$;
create trigger members_count_added after insert on members
  referencing new table as added for each statement execute function members_count();
create trigger members_count_changed after update on members
  referencing new table as added old table as removed for each statement execute function members_count();
create trigger members_count_removed after delete on members
  referencing old table as removed for each statement execute function members_count();

create function members_refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception 'members cannot be truncated' using errcode = 'check_violation', constraint = 'members_last_admin';
end $$;
create trigger members_no_truncate before truncate on members
  for each statement execute function members_refuse_truncate();

create table invitations (
  organization_id text not null references organizations (id) on delete cascade,
  id text not null,
  email text not null,
  role text not null,
  state text not null default 'pending' check (state in ('pending', 'accepted', 'revoked', 'expired')),
  token_hash bytea,
  invited_by text references users (id) on delete set null,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  last_sent_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  declined_at timestamptz,
  constraint invitations_pkey primary key (organization_id, id),
  constraint invitations_id_key unique (id),
  constraint invitations_token_hash_key unique (token_hash),
  constraint invitations_created_at_key unique (organization_id, created_at),
  constraint invitations_role_fkey foreign key (organization_id, role) references roles (organization_id, name)
);
create unique index invitations_pending_key on invitations (organization_id, email) where state = 'pending';
create index invitations_email_idx on invitations (email) where state = 'pending';
create index invitations_search_idx on invitations using gin (organization_id, email gin_trgm_ops);
create trigger invitations_created_at before insert on invitations
  for each row execute function issue_created_at('organization_id', 'microseconds');
