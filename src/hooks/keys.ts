import type { OperationInput } from '../client/index.js';
import type { ListInvitationsQuery, ListMembersQuery } from '../contract/index.js';
import { USER_PARTITION } from '../provider/KitCache.js';

type Key<Resource extends string, Rest extends readonly unknown[]> = readonly [
  'ok',
  partition: string,
  Resource,
  ...Rest,
];

const user =
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
 * Keys of everything that is read or written. The organization, or the person, comes first, so that
 * nothing can be found under another one; fetchers take it and their query from the key alone, since
 * the fetcher that SWR calls may be younger than the key. Resources are refreshed by their name.
 */
export const keys = {
  capabilities: user<'capabilities', []>('capabilities'),
  me: user<'me', []>('me'),
  writeMe: user<'me', ['write']>('me'),
  organizations: user<'organizations', ['list', OperationInput<'organizations', 'list'>]>(
    'organizations',
  ),
  organizationBySlug: user<'organizations', ['slug', string]>('organizations'),
  organizationsById: user<'organizations', ['ids', string]>('organizations'),
  createOrganization: user<'organizations', ['write']>('organizations'),
  myInvitations: user<'myInvitations', []>('myInvitations'),
  answerInvitation: user<'myInvitations', ['write']>('myInvitations'),
  scopes: inside<'scopes', []>('scopes'),
  memberScopes: inside<'scopes', ['member', userId: string]>('scopes'),
  organization: inside<'organization', []>('organization'),
  writeOrganization: inside<'organization', ['write']>('organization'),
  provisioning: inside<'provisioning', []>('provisioning'),
  retryProvisioning: inside<'provisioning', ['write']>('provisioning'),
  members: inside<'members', [ListMembersQuery]>('members'),
  writeMembers: inside<'members', ['write']>('members'),
  invitations: inside<'invitations', [ListInvitationsQuery]>('invitations'),
  writeInvitations: inside<'invitations', ['write']>('invitations'),
  roles: inside<'roles', []>('roles'),
  writeRoles: inside<'roles', ['write']>('roles'),
  apiKeys: inside<'apiKeys', ['list']>('apiKeys'),
  apiKeyUsage: inside<'apiKeys', ['usage', keyId: string]>('apiKeys'),
  writeApiKeys: inside<'apiKeys', ['write']>('apiKeys'),
  tokens: user<'tokens', ['list']>('tokens'),
  writeTokens: user<'tokens', ['write']>('tokens'),
} as const;
