-- Orders that a page of members can be asked for; each is one index range of one organization.
create index members_by_role_idx on members (organization_id, role, user_id);
create index members_by_activity_idx on members (organization_id, coalesce(last_active_at, '-infinity'::timestamptz), user_id);
drop index members_last_active_at_idx;
