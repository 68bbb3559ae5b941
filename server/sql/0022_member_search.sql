-- Whoever looks for an address types what stands before its @ to the end, so that read backwards it is the beginning
-- of an index range: one lookup, however many members share the rest. Where an @ stands anywhere else too (a name
-- with another address in it), the lookup would not see it: those rows are kept together under '@' and all looked at.
create function member_local_part(email text, name text) returns text language sql immutable as $$
  select case when email like '%@%@%' or (name like '%@%' and lower(name) <> lower(email)) then '@'
    else reverse(split_part(lower(email), '@', 1)) end
$$;
create index members_local_part_idx on members
  (organization_id, member_local_part(email, name) text_pattern_ops);
