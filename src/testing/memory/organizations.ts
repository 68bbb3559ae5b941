import type { OrgClient } from '../../client/OrgClient.js';
import type { CreatedOrganization, Organization } from '../../contract/index.js';
import { usablePlan } from './billingAccounts.js';
import { createOrganization } from './createOrganization.js';
import { invalid, refuse } from './errors.js';
import { fold } from './fold.js';
import { requireListQueries } from './listQueries.js';
import { mapPage, paginate } from './page.js';
import { retryFailedSteps } from './provisioning.js';
import { serveOrg, serveUser, type Caller, type OrgContext, type UserContext } from './serve.js';
import { holdSlug, slugAvailability } from './slugs.js';
import { dropMember, dropOrganizationRow, type OrganizationRow } from './state.js';
import { organizationView } from './views.js';

interface ListQuery {
  limit?: number | undefined;
  cursor?: string | undefined;
  search?: string | undefined;
  slug?: string | undefined;
  ids?: string | undefined;
}

function listOrganizations({ parts, user }: UserContext, query: ListQuery) {
  requireListQueries(parts, query, ['limit', 'cursor', 'search', 'slug', 'ids']);
  const { state } = parts;
  const search = fold(query.search ?? '');
  const ids = query.ids?.split(',');
  const rows = [...(state.memberships.get(user.id) ?? [])]
    .flatMap((id) => state.organizations.get(id) ?? [])
    .filter((row) => !ids || ids.includes(row.id))
    .filter((row) => query.slug === undefined || row.slug === query.slug)
    .filter((row) => fold(row.name).includes(search) || row.slug.includes(search));
  const whole = query.limit === undefined && query.cursor === undefined;
  const page = paginate<OrganizationRow>({
    rows,
    key: (row) => fold(row.name),
    id: (row) => row.id,
    descending: false,
    order: 'name',
    limit: whole ? rows.length + 1 : query.limit,
    cursor: query.cursor,
    counts: parts.capabilities.has('list_queries'),
  });
  const view = (row: OrganizationRow): Organization => organizationView(parts, row, user.id);
  return mapPage(whole ? { ...page, nextCursor: null } : page, view);
}

/** The id in the path has to be the organization the call is made in. */
function sameOrganization({ organization }: OrgContext, id: string): void {
  if (organization.id !== id) throw refuse('not_a_member');
}

/** An organization together with how far setting it up has come. */
export function withProvisioning(
  { parts, user }: UserContext,
  row: OrganizationRow,
): CreatedOrganization {
  return { ...organizationView(parts, row, user.id), provisioning: row.provisioning };
}

function deleteOrganization(context: OrgContext, confirmSlug: string): void {
  const { parts, organization } = context;
  const { state, switches } = parts;
  if (!switches.allowOrganizationDelete) throw refuse('method_not_allowed');
  if (confirmSlug !== organization.slug) throw invalid('confirm_slug', 'The slug does not match');
  const { id } = organization;
  if ((state.children.get(id)?.size ?? 0) > 0) throw refuse('has_children');
  if (usablePlan(parts, organization) !== 'free') throw refuse('subscription_active');
  for (const userId of [...(state.members.get(id)?.keys() ?? [])]) dropMember(state, id, userId);
  for (const row of [...state.invitations.values()]) {
    if (row.organization_id === id) state.invitations.delete(row.id);
  }
  dropOrganizationRow(state, organization);
}

/** Organizations over the in-memory state. */
export function organizations(caller: Caller): OrgClient['organizations'] {
  return {
    list: serveUser(caller, 'organizations', 'list', listOrganizations),
    slugAvailability: serveUser(caller, 'organizations', 'slugAvailability', slugAvailability),
    holdSlug: serveUser(caller, 'organizations', 'holdSlug', holdSlug),
    create: serveUser(caller, 'organizations', 'create', (context, input) =>
      withProvisioning(context, createOrganization(context, input)),
    ),
    get: serveOrg(caller, 'organizations', 'get', (context, { organization_id }) => {
      sameOrganization(context, organization_id);
      return organizationView(context.parts, context.organization, context.user.id);
    }),
    update: serveOrg(
      caller,
      'organizations',
      'update',
      (context, { organization_id, ...input }) => {
        sameOrganization(context, organization_id);
        const { organization, parts, user } = context;
        organization.name = input.name ?? organization.name;
        organization.billing_email = input.billing_email ?? organization.billing_email;
        organization.updated_at = parts.clock.stamp();
        return organizationView(parts, organization, user.id);
      },
    ),
    delete: serveOrg(caller, 'organizations', 'delete', (context, input) => {
      sameOrganization(context, input.organization_id);
      deleteOrganization(context, input.confirm_slug);
    }),
    provisioning: serveOrg(caller, 'organizations', 'provisioning', (context, input) => {
      sameOrganization(context, input.organization_id);
      return context.organization.provisioning;
    }),
    retryProvisioning: serveOrg(caller, 'organizations', 'retryProvisioning', (context, input) => {
      sameOrganization(context, input.organization_id);
      retryFailedSteps(context.parts, context.organization);
      return withProvisioning(context, context.organization);
    }),
  };
}
