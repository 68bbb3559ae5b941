-- Whoever has such a role can manage the organization: its people, itself and what it pays. The last-admin rule
-- counts them, whatever their role is called.
alter table roles
  add column manages boolean not null generated always as (
    case when system then name = 'admin'
      else scopes @> array['members:manage', 'organizations:manage', 'billing:manage'] end) stored,
  -- Kept by triggers on members.
  add column member_count integer not null default 0,
  add constraint roles_name_check check (name ~ '^[a-z][a-z0-9_-]{1,39}$'),
  add constraint roles_system_check check (system = (name in ('admin', 'viewer')));

update roles r set member_count = c.members
  from (select organization_id, role, count(*) as members from members group by organization_id, role) c
  where r.organization_id = c.organization_id and r.name = c.role;
update organizations o set admin_count = c.admins
  from (select organization_id, sum(member_count) filter (where manages) as admins from roles group by organization_id) c
  where o.id = c.organization_id and o.admin_count <> c.admins;

-- An invitation that was answered keeps the name of its role when the role is gone.
alter table invitations drop constraint invitations_role_fkey;
alter table invitations
  add column pending_role text generated always as (case when state = 'pending' then role end) stored,
  add constraint invitations_role_fkey foreign key (organization_id, pending_role) references roles (organization_id, name);
create index invitations_pending_role_idx on invitations (organization_id, pending_role) where pending_role is not null;

-- moves: how many members each role gains or loses. The organizations are locked before anything is read, and each
-- is written to, so that what is counted stays true and a snapshot from before fails to serialize.
create function apply_member_moves(moves jsonb) returns void language plpgsql as $$
declare
  deltas jsonb;
begin
  perform 1 from organizations
    where id in (select move ->> 'organization_id' from jsonb_array_elements(moves) move)
    order by id for no key update;
  update roles r set member_count = r.member_count + m.members
    from jsonb_to_recordset(moves) as m (organization_id text, role text, members integer)
    where r.organization_id = m.organization_id and r.name = m.role;
  select jsonb_agg(d) into deltas from (
    select m.organization_id, sum(m.members) as members,
      coalesce(sum(m.members) filter (where r.manages), 0) as admins
    from jsonb_to_recordset(moves) as m (organization_id text, role text, members integer)
      left join roles r on r.organization_id = m.organization_id and r.name = m.role
    group by m.organization_id) d;
  perform apply_member_counts(deltas);
end $$;

create or replace function members_count() returns trigger language plpgsql as $$
declare
  moves jsonb;
begin
  if tg_op = 'INSERT' then
    select jsonb_agg(d) into moves from (
      select organization_id, role, count(*) as members from added group by organization_id, role) d;
  elsif tg_op = 'DELETE' then
    select jsonb_agg(d) into moves from (
      select organization_id, role, -count(*) as members from removed group by organization_id, role) d;
  else
    select jsonb_agg(d) into moves from (
      select organization_id, role, sum(members) as members from (
        select organization_id, role, 1 as members from added
        union all select organization_id, role, -1 from removed) change
      group by organization_id, role having sum(members) <> 0) d;
  end if;
  if moves is not null then perform apply_member_moves(moves); end if;
  return null;
end $$;

create function roles_count_admins() returns trigger language plpgsql as $$
begin
  perform apply_member_counts(jsonb_build_array(jsonb_build_object(
    'organization_id', new.organization_id, 'members', 0,
    'admins', case when new.manages then new.member_count else -new.member_count end)));
  return null;
end $$;
create trigger roles_count_admins after update on roles
  for each row when (old.manages is distinct from new.manages) execute function roles_count_admins();
