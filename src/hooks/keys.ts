import { USER_PARTITION } from '../provider/KitCache.js';

type Key<Resource extends string, Rest extends readonly unknown[]> = readonly [
  'ok',
  partition: string,
  Resource,
  ...Rest,
];

/** Keys of a resource of the person. */
export const user =
  <const Resource extends string, Rest extends readonly unknown[]>(resource: Resource) =>
  (...rest: Rest): Key<Resource, Rest> => ['ok', USER_PARTITION, resource, ...rest];

/** Keys of a resource inside one organization. */
export const inside =
  <const Resource extends string, Rest extends readonly unknown[]>(resource: Resource) =>
  (organizationId: string, ...rest: Rest): Key<Resource, Rest> => [
    'ok',
    organizationId,
    resource,
    ...rest,
  ];

/**
 * Keys of what every widget reads; each other resource has a file of its own, for most widgets need
 * none of it. The organization, or the person, comes first, so that
 * nothing can be found under another one; fetchers take it and their query from the key alone, since
 * the fetcher that SWR calls may be younger than the key. Resources are refreshed by their name.
 */
export const keys = {
  capabilities: user<'capabilities', []>('capabilities'),
  scopes: inside<'scopes', []>('scopes'),
} as const;
