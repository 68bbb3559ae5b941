-- Organizations below others. Every organization stands below itself and below each of its ancestors in
-- organization_tree, so that "is it in my subtree" is one lookup, and a part of a subtree is one index range. An
-- organization never gets another parent, so a row is written once and holds a copy of the slug, which stays too.
alter table organizations
  add column suspended_at timestamptz,
  -- Kept by triggers: organizations right below it that are not deleted.
  add column child_count integer not null default 0,
  add constraint organizations_parent_check check (parent_id <> id),
  add constraint organizations_children_check check (deleted_at is null or child_count = 0);

create table organization_tree (
  ancestor_id text not null references organizations (id) on delete cascade,
  descendant_id text not null references organizations (id) on delete cascade,
  depth integer not null,
  -- By bytes, as every client sorts them and as a range of those that begin alike needs it.
  slug text collate "C" not null,
  constraint organization_tree_pkey primary key (ancestor_id, descendant_id),
  -- Ten levels.
  constraint organization_tree_depth_check check (depth between 0 and 9)
);

-- One level more than may be is looked at, so that the check refuses what stands too deep or in a circle.
create function enter_organization_tree(ids text[]) returns void language sql as $$
  insert into organization_tree (ancestor_id, descendant_id, depth, slug)
    with recursive up (ancestor_id, descendant_id, depth, slug) as (
      select id, id, 0, slug from organizations where id = any(ids) and deleted_at is null
      union all
      select o.parent_id, up.descendant_id, up.depth + 1, up.slug
        from up join organizations o on o.id = up.ancestor_id
        where o.parent_id is not null and up.depth < 10
    )
    select ancestor_id, descendant_id, depth, slug from up
$$;

select enter_organization_tree(array(select id from organizations));
update organizations o set child_count = c.children
  from (select parent_id, count(*) as children from organizations
    where parent_id is not null and deleted_at is null group by parent_id) c
  where c.parent_id = o.id;

create index organization_tree_descendant_idx on organization_tree (descendant_id, depth);
create index organization_tree_slug_idx on organization_tree (ancestor_id, slug) include (descendant_id, depth);
create index organization_tree_search_idx on organization_tree
  using gin (ancestor_id, (slug || ' ' || lower(descendant_id)) gin_trgm_ops);

-- Orders and texts by which the organizations right below one can be asked for.
create index organizations_child_name_idx on organizations (parent_id, lower(name), id)
  where parent_id is not null;
create index organizations_child_members_idx on organizations (parent_id, member_count, id)
  where parent_id is not null;
create index organizations_child_search_idx on organizations
  using gin (parent_id, (slug || ' ' || lower(name) || ' ' || lower(id)) gin_trgm_ops)
  where parent_id is not null;

-- The parent's row is locked until the transaction ends, as its own deletion does: of a deletion and a new child,
-- the later one sees the earlier.
create function organizations_enter_tree() returns trigger language plpgsql as $$
declare
  gone text;
begin
  perform 1 from organizations where id in (select parent_id from added) order by id for no key update;
  select p.id into gone from organizations p
    where p.deleted_at is not null and p.id in (select parent_id from added) limit 1;
  if gone is not null then
    raise exception 'organization % is deleted', gone
      using errcode = 'foreign_key_violation', constraint = 'organizations_parent_live', table = 'organizations';
  end if;
  update organizations o set child_count = o.child_count + c.children
    from (select parent_id, count(*) as children from added
      where parent_id is not null and deleted_at is null group by parent_id) c
    where c.parent_id = o.id;
  perform enter_organization_tree(array(select id from added));
  return null;
end $$;
create trigger organizations_tree_entered after insert on organizations
  referencing new table as added for each statement execute function organizations_enter_tree();

create function organizations_stay_in_place() returns trigger language plpgsql as $$
begin
  raise exception 'organization % cannot be moved, renamed in links or brought back', old.id
    using errcode = 'check_violation', constraint = 'organizations_fixed', table = 'organizations';
end $$;
create trigger organizations_fixed before update of parent_id, slug, deleted_at on organizations
  for each row when (new.parent_id is distinct from old.parent_id or new.slug <> old.slug
    or (old.deleted_at is not null and new.deleted_at is null))
  execute function organizations_stay_in_place();

create function organizations_leave_tree() returns trigger language plpgsql as $$
begin
  delete from organization_tree where descendant_id = old.id;
  update organizations set child_count = child_count - 1 where id = old.parent_id;
  return null;
end $$;
create trigger organizations_tree_left after update of deleted_at on organizations
  for each row when (old.deleted_at is null and new.deleted_at is not null)
  execute function organizations_leave_tree();
create trigger organizations_tree_removed after delete on organizations
  for each row when (old.deleted_at is null) execute function organizations_leave_tree();

-- From above: the organization whose right to invite below it the sender used; null when it was the organization's
-- own member. When it is gone, nobody vouches for the invitation any more.
alter table invitations
  add column invited_through text references organizations (id) on delete set null;

-- Visits of partners. The person, the organization they come from and the one they act in; what they may do is
-- decided anew with every request.
create table act_as_grants (
  organization_id text not null references organizations (id) on delete cascade,
  id text not null,
  acting_organization_id text not null references organizations (id) on delete cascade,
  user_id text not null references users (id) on delete cascade,
  role text not null,
  reason text not null,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint act_as_grants_pkey primary key (organization_id, id),
  constraint act_as_grants_id_key unique (id),
  constraint act_as_grants_created_at_key unique (organization_id, created_at),
  constraint act_as_grants_below_check check (acting_organization_id <> organization_id)
);
create index act_as_grants_acting_idx on act_as_grants (acting_organization_id, created_at desc);
create index act_as_grants_user_id_idx on act_as_grants (user_id);
create trigger act_as_grants_created_at before insert on act_as_grants
  for each row execute function issue_created_at('organization_id', 'microseconds');

-- What a partner did is found from both sides.
create index audit_events_through_idx on audit_events ((through ->> 'organization_id'), at desc, id desc)
  where through is not null;
