alter table api_keys
  add column generation integer not null default 1,
  -- Id of the first generation; null on that itself.
  add column family text,
  add column replaces text,
  add column replaced_by text,
  -- When it would end without having been replaced.
  add column own_expires_at timestamptz,
  -- Two rotations of one key: the second finds this taken.
  add constraint api_keys_replaces_key unique (organization_id, replaces);
update api_keys set own_expires_at = expires_at;
create index api_keys_family_idx on api_keys (organization_id, family) where family is not null;

-- Requests of a key by the hour, added up in batches by every process.
create table key_usage (
  organization_id text not null,
  key_id text not null,
  hour timestamptz not null,
  requests bigint not null,
  constraint key_usage_pkey primary key (organization_id, key_id, hour),
  constraint key_usage_key_fkey foreign key (organization_id, key_id)
    references api_keys (organization_id, id) on delete cascade
);
create index key_usage_hour_idx on key_usage (hour);
