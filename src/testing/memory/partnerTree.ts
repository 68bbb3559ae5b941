import type { Page } from '../../client/OrgClient.js';
import type {
  ChildDetails,
  ChildOrganization,
  OrganizationRef,
  SubtreeMatch,
} from '../../contract/index.js';
import { holdAccount } from './billingAccounts.js';
import { fold } from './fold.js';
import { requireListQueries } from './listQueries.js';
import { mapPage, paginate } from './page.js';
import type { OrgContext } from './serve.js';
import type { MemoryState, OrganizationRow } from './state.js';
import { within } from './subtree.js';
import { pathWithin, subtreeIds } from './tree.js';

const SEARCH_LIMIT = 20;

/** A child as those above it see it. */
export function childView({ parts, user }: OrgContext, row: OrganizationRow): ChildOrganization {
  const { state, capabilities } = parts;
  // The period of a plan may have ended since anybody looked.
  if (state.billing.has(row.id)) holdAccount(parts, row);
  const members = state.members.get(row.id);
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    parent_id: row.parent_id,
    plan: row.plan,
    has_children: (state.children.get(row.id)?.size ?? 0) > 0,
    member_count: members?.size ?? 0,
    is_member: members?.has(user.id) ?? false,
    ...(capabilities.has('partner_admin') && { suspended: row.suspended }),
    created_at: row.created_at,
  };
}

function breadcrumb({ parts, organization }: OrgContext, row: OrganizationRow): OrganizationRef[] {
  const path = pathWithin(parts.state, organization.id, row.id) ?? [];
  return path.map(({ id, slug, name }) => ({ id, slug, name }));
}

/** A child with its way down from the caller's organization. */
export function childDetails(context: OrgContext, row: OrganizationRow): ChildDetails {
  return {
    ...childView(context, row),
    billing_email: row.billing_email,
    breadcrumb: breadcrumb(context, row),
  };
}

function keyOf(state: MemoryState, sort: string): (row: OrganizationRow) => string {
  if (sort === 'name') return (row) => fold(row.name);
  // Keys are compared as text.
  if (sort === 'members') {
    return (row) => String(state.members.get(row.id)?.size ?? 0).padStart(9, '0');
  }
  return (row) => row.created_at;
}

/** The organizations directly below one. */
function childRows({ parts }: OrgContext, parentId: string): OrganizationRow[] {
  const { state } = parts;
  const ids = state.children.get(parentId) ?? [];
  return [...ids].flatMap((id) => state.organizations.get(id) ?? []);
}

/** How the organizations directly below one are asked for. */
export interface ChildQuery {
  parent_id?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
  sort?: string | undefined;
  search?: string | undefined;
}

/** One page of the organizations directly below one, newest first unless told otherwise. */
export function pageOfChildren(context: OrgContext, query: ChildQuery): Page<OrganizationRow> {
  const { parts, organization } = context;
  requireListQueries(parts, query, ['sort', 'search']);
  const parent = within(context, query.parent_id ?? organization.id);
  const text = fold(query.search ?? '');
  const order = query.sort ?? '-created_at';
  return paginate<OrganizationRow>({
    rows: childRows(context, parent.id).filter(
      (row) =>
        fold(row.name).includes(text) ||
        row.slug.includes(text) ||
        row.id.toLowerCase().includes(text),
    ),
    key: keyOf(parts.state, order.replace('-', '')),
    id: (row) => row.id,
    descending: order.startsWith('-'),
    order,
    limit: query.limit,
    cursor: query.cursor,
    counts: parts.capabilities.has('list_queries'),
  });
}

/** {@link pageOfChildren} as those above see them. */
export function listChildren(context: OrgContext, query: ChildQuery): Page<ChildOrganization> {
  return mapPage(pageOfChildren(context, query), (row) => childView(context, row));
}

function rank({ slug }: OrganizationRow, text: string): number {
  if (slug === text) return 0;
  return slug.startsWith(text) ? 1 : 2;
}

/** Descendants whose slug or id has the text: the exact slug, slugs that begin with it, the others. */
export function searchSubtree(
  context: OrgContext,
  { q, limit = SEARCH_LIMIT }: { q: string; limit?: number | undefined },
): SubtreeMatch[] {
  const { state } = context.parts;
  const text = q.trim().toLowerCase();
  const [, ...ids] = subtreeIds(state, context.organization.id);
  return ids
    .flatMap((id) => state.organizations.get(id) ?? [])
    .filter(({ id, slug }) => slug.includes(text) || id.toLowerCase().includes(text))
    .sort((a, b) => rank(a, text) - rank(b, text) || (a.slug < b.slug ? -1 : 1))
    .slice(0, limit)
    .map((row) => ({
      organization: childView(context, row),
      breadcrumb: breadcrumb(context, row),
    }));
}
