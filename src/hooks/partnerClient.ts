import { ApiError, type OrgCall, type OrgClient } from '../client/index.js';
import { expandScopes, systemRoles, systemRoleScopes } from '../contract/scopes.js';

/** Rights over the people and the usage of every organization below. */
const rights = ['members:manage', 'billing:manage'] as const;

/** Extensions of the routes for those above. */
const known: readonly string[] = ['list_queries', 'member_activity'];

function unknown(): Promise<never> {
  const detail = 'This is not known of organizations below.';
  return Promise.reject(new ApiError({ status: 0, code: 'unsupported', detail }));
}

/**
 * A client that shows an organization below as if the caller were inside: its people, invitations and
 * usage come through the routes for those above, so that no membership is needed. What these routes
 * do not know is refused before anything is asked.
 * @param organizationId the organization above, whose rights count
 */
export function partnerClient(client: OrgClient, organizationId: string): OrgClient {
  const { partners } = client;
  /** The same call as it is made from above. */
  const above = ({ organizationId: organization_id, ...call }: OrgCall) =>
    [{ organization_id }, { ...call, organizationId }] as const;

  return {
    ...client,
    capabilities: {
      list: async (input, call) => {
        const { capabilities } = await client.capabilities.list(input, call);
        return { capabilities: capabilities.filter((name) => known.includes(name)) };
      },
    },
    members: {
      ...client.members,
      list: (query, call) => {
        const [child, from] = above(call);
        return partners.members({ ...query, ...child }, from);
      },
      myScopes: async (_input, call) => {
        const [, from] = above(call);
        return expandScopes([...(await client.members.myScopes({}, from)), ...rights]);
      },
      scopes: unknown,
      setRoles: (input, call) => {
        const [child, from] = above(call);
        return partners.setMemberRoles({ ...input, ...child }, from);
      },
      remove: (input, call) => {
        const [child, from] = above(call);
        return partners.removeMember({ ...input, ...child }, from);
      },
      leave: async (_input, call) => {
        const [child, from] = above(call);
        const { id: user_id } = await client.users.me({}, { signal: call.signal });
        return partners.removeMember({ user_id, ...child }, from);
      },
      bulk: unknown,
    },
    invitations: {
      ...client.invitations,
      list: ({ status = 'pending', limit, cursor }, call) => {
        if (status.toLowerCase() !== 'pending') return unknown();
        const [child, from] = above(call);
        return partners.invitations({ limit, cursor, ...child }, from);
      },
      create: (input, call) => {
        const [child, from] = above(call);
        return partners.invite({ ...input, ...child }, from);
      },
      resend: (input, call) => {
        const [child, from] = above(call);
        return partners.resendInvitation({ ...input, ...child }, from);
      },
      revoke: (input, call) => {
        const [child, from] = above(call);
        return partners.revokeInvitation({ ...input, ...child }, from);
      },
      bulk: unknown,
      link: unknown,
    },
    roles: {
      ...client.roles,
      list: async () =>
        systemRoles.map((name) => ({
          name,
          description: null,
          scopes: expandScopes(systemRoleScopes[name]),
        })),
    },
    usage: {
      ...client.usage,
      summary: (query, call) => {
        const [child, from] = above(call);
        if (child.organization_id === organizationId) return partners.usage(query, from);
        return partners.childUsage({ ...query, ...child }, from);
      },
    },
  };
}
