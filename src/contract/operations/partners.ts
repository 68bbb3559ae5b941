import * as z from 'zod/mini';
import { Id, idParam, pageQuery } from '../common.js';
import * as membersSchemas from '../members.js';
import * as partnersSchemas from '../partners.js';
import * as usageSchemas from '../usage.js';
import type { ResourceOperations } from './operation.js';

const OrganizationParams = idParam('organization_id');
const ChildMemberParams = z.strictObject({ organization_id: Id, user_id: Id });
const ChildInvitationParams = z.strictObject({ organization_id: Id, id: Id });
const Page = z.strictObject({ ...pageQuery });
/** Schemas of `partners`. */
export const partners = {
  /** Direct children of one organization of the subtree. */
  children: {
    summary: 'Child organizations',
    query: partnersSchemas.ListChildrenQuery,
    output: z.array(partnersSchemas.ChildOrganization),
  },
  /** Descendants by slug or id, each with its path. */
  search: {
    summary: 'Search the subtree',
    query: membersSchemas.SubtreeSearchQuery,
    output: z.array(partnersSchemas.SubtreeMatch),
  },
  /** One descendant. */
  get: {
    summary: 'Read a child organization',
    params: OrganizationParams,
    output: partnersSchemas.ChildDetails,
  },
  /** Members of a descendant. */
  members: {
    summary: 'Members of a child',
    params: OrganizationParams,
    query: membersSchemas.ListMembersQuery,
    output: z.array(membersSchemas.Member),
  },
  /** Sets a role in a descendant. */
  setMemberRoles: {
    summary: 'Set a role in a child',
    params: ChildMemberParams,
    body: membersSchemas.SetRoles,
    output: membersSchemas.Member,
  },
  /** Removes a member of a descendant. */
  removeMember: { summary: 'Remove a member of a child', params: ChildMemberParams },
  /** Pending invitations of a descendant. */
  invitations: {
    summary: 'Pending invitations of a child',
    params: OrganizationParams,
    query: Page,
    output: z.array(membersSchemas.Invitation),
  },
  /** Invites into a descendant. */
  invite: {
    summary: 'Invite into a child',
    params: OrganizationParams,
    body: membersSchemas.CreateInvitation,
    output: membersSchemas.Invitation,
  },
  /** Sends a descendant's invitation again. */
  resendInvitation: {
    summary: "Send a child's invitation again",
    params: ChildInvitationParams,
    output: membersSchemas.Invitation,
  },
  /** Revokes a descendant's invitation. */
  revokeInvitation: {
    summary: "Revoke a child's invitation",
    params: ChildInvitationParams,
    output: membersSchemas.Invitation,
  },
  /** Usage summed over the caller's organization and all descendants. */
  usage: {
    summary: 'Usage of the subtree',
    query: usageSchemas.UsageWindow,
    output: usageSchemas.PartnerUsage,
  },
  /** Usage of one descendant alone. */
  childUsage: {
    summary: 'Usage of a child',
    params: OrganizationParams,
    query: usageSchemas.UsageWindow,
    output: usageSchemas.UsageSummary,
  },
  /** Members, plan, status and month-to-date minutes per child, with their age. */
  rollup: {
    summary: 'Roll-up of children',
    query: partnersSchemas.RollupQuery,
    output: z.array(partnersSchemas.Rollup),
  },
  /** Suspends a descendant. */
  suspend: {
    summary: 'Suspend a child',
    params: OrganizationParams,
    output: partnersSchemas.ChildOrganization,
  },
  /** Resumes a suspended descendant. */
  resume: {
    summary: 'Resume a child',
    params: OrganizationParams,
    output: partnersSchemas.ChildOrganization,
  },
  /** Starts acting inside a descendant. */
  actAs: {
    summary: 'Act inside a child',
    params: OrganizationParams,
    body: partnersSchemas.ActAs,
    output: partnersSchemas.ActAsGrant,
  },
  /** Stops acting inside a descendant. */
  endActAs: { summary: 'Stop acting inside a child', params: idParam('grant_id') },
  /** Visits of partners in this organization. */
  visits: {
    summary: 'Visits by partners',
    query: Page,
    output: z.array(partnersSchemas.ActAsGrant),
  },
} as const satisfies ResourceOperations<'partners'>;
