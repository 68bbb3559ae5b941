import type { OrgClient } from '../../client/OrgClient.js';
import { endActing, listVisits, startActing } from './actAs.js';
import { listInvitations } from './invitationList.js';
import { invite, resend, revoke } from './invitations.js';
import { listMembers } from './memberList.js';
import { removeMember, setRole } from './members.js';
import { childDetails, childView, listChildren, searchSubtree } from './partnerTree.js';
import { rollup, subtreeUsage } from './partnerUsage.js';
import { serveOrg, type Caller, type OrgContext } from './serve.js';
import { below, within } from './subtree.js';
import { summarize } from './usageReports.js';
import { invitationView, memberView } from './views.js';

/** The call as if it were made in an organization below, with the rights that the caller has above. */
function inside(context: OrgContext, id: string): OrgContext {
  const organization = within(context, id);
  const { id: own } = context.organization;
  return organization.id === own
    ? context
    : { ...context, organization, through: own, above: true };
}

function suspend(context: OrgContext, id: string, suspended: boolean) {
  const row = below(context, id);
  row.suspended = suspended;
  row.updated_at = context.parts.clock.stamp();
  return childView(context, row);
}

/** Child organizations over the in-memory state. */
export function partners(caller: Caller): OrgClient['partners'] {
  return {
    children: serveOrg(caller, 'partners', 'children', listChildren),
    search: serveOrg(caller, 'partners', 'search', searchSubtree),
    get: serveOrg(caller, 'partners', 'get', (context, { organization_id }) =>
      childDetails(context, within(context, organization_id)),
    ),
    members: serveOrg(caller, 'partners', 'members', (context, { organization_id, ...query }) =>
      listMembers(inside(context, organization_id), query),
    ),
    setMemberRoles: serveOrg(caller, 'partners', 'setMemberRoles', (context, input) => {
      const child = inside(context, input.organization_id);
      return memberView(context.parts, setRole(child, input.user_id, input.roles[0] ?? ''));
    }),
    removeMember: serveOrg(caller, 'partners', 'removeMember', (context, input) => {
      removeMember(inside(context, input.organization_id), input.user_id);
    }),
    invitations: serveOrg(
      caller,
      'partners',
      'invitations',
      (context, { limit, cursor, ...rest }) =>
        listInvitations(inside(context, rest.organization_id), { limit, cursor }),
    ),
    invite: serveOrg(caller, 'partners', 'invite', (context, { organization_id, ...input }) =>
      invitationView(context.parts, invite(inside(context, organization_id), input)),
    ),
    resendInvitation: serveOrg(caller, 'partners', 'resendInvitation', (context, input) =>
      invitationView(context.parts, resend(inside(context, input.organization_id), input.id)),
    ),
    revokeInvitation: serveOrg(caller, 'partners', 'revokeInvitation', (context, input) =>
      invitationView(context.parts, revoke(inside(context, input.organization_id), input.id)),
    ),
    usage: serveOrg(caller, 'partners', 'usage', subtreeUsage),
    childUsage: serveOrg(caller, 'partners', 'childUsage', (context, input) =>
      summarize(inside(context, input.organization_id), input),
    ),
    rollup: serveOrg(caller, 'partners', 'rollup', rollup),
    suspend: serveOrg(caller, 'partners', 'suspend', (context, { organization_id }) =>
      suspend(context, organization_id, true),
    ),
    resume: serveOrg(caller, 'partners', 'resume', (context, { organization_id }) =>
      suspend(context, organization_id, false),
    ),
    actAs: serveOrg(caller, 'partners', 'actAs', startActing),
    endActAs: serveOrg(caller, 'partners', 'endActAs', (context, { grant_id }) =>
      endActing(context, grant_id),
    ),
    visits: serveOrg(caller, 'partners', 'visits', listVisits),
  };
}
