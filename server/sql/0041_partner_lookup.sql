-- With the depth in the key, a lookup needs no other index. The planner of a kept statement does not know how many
-- stand below an organization: it took the index of slugs, and read the whole subtree.
alter table organization_tree
  drop constraint organization_tree_pkey,
  add constraint organization_tree_pkey primary key (ancestor_id, descendant_id) include (depth);
