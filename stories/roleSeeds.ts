import { seeds } from '../src/testing/index.js';

type Roles = NonNullable<ReturnType<typeof seeds.demo>['organizations'][number]['roles']>;

/** The demo, in which the agency has these roles of its own. */
export function withRoles(roles: Roles) {
  const demo = seeds.demo();
  return {
    ...demo,
    organizations: demo.organizations.map((organization) =>
      organization.id === 'org_northwind'
        ? {
            ...organization,
            roles,
            invitations: [],
            members: organization.members?.map((member) =>
              member.role === 'admin' ? member : { ...member, role: 'viewer' },
            ),
          }
        : organization,
    ),
  };
}

/** The demo as Priya sees it: a support lead, who may also see transcripts. */
export function withPriya() {
  const demo = seeds.demo();
  return {
    ...demo,
    user: 'user_priya',
    organizations: demo.organizations.map((organization) => ({
      ...organization,
      roles: organization.roles?.map((role) => ({
        ...role,
        scopes:
          role.name === 'support-lead'
            ? [...role.scopes, 'conversations:read_sensitive']
            : role.scopes,
      })),
    })),
  };
}
