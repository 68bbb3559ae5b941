import type { Register } from '../app.js';
import { notFound } from '../http/problem.js';
import { hasListQueries, requireListQueries } from '../lists/listQueries.js';
import { pageReply } from '../lists/page.js';
import { summarize } from '../usage/summary.js';
import { windowOf } from '../usage/window.js';
import { registerPartnerAdmin } from './adminRoutes.js';
import { requireTarget } from './authority.js';
import { personOf } from './people.js';
import { registerChildPeople } from './peopleRoutes.js';
import {
  countChildren,
  findBreadcrumbs,
  findChild,
  findChildren,
  listChildren,
  type ChildRow,
} from './queries.js';
import { searchSubtree } from './search.js';
import { summarizeSubtree } from './usage.js';
import { registerVisits } from './visitRoutes.js';

const SEARCH_LIMIT = 20;

/** The subtree of the resolved organization: its tree, its people, its usage. */
export const registerPartners: Register = (route, deps) => {
  const {
    config,
    database: { db },
  } = deps;
  const canSuspend = config.capabilities.has('partner_admin');

  function view<Row extends Pick<ChildRow, 'suspended'>>({ suspended, ...row }: Row) {
    return canSuspend ? { ...row, suspended } : row;
  }

  route('partners', 'children', async ({ caller, organization, query, request }) => {
    requireListQueries(config, query, ['sort', 'search']);
    const { parent_id, search, ...page } = query;
    const parent = await requireTarget(db, organization, parent_id ?? organization.id);
    const found = await listChildren(db, personOf(caller), parent.id, { ...page, search });
    const total = hasListQueries(config)
      ? (found.whole ?? (await countChildren(db, parent.id, search)))
      : null;
    return pageReply(request, found.rows.map(view), { next: found.next, total });
  });

  route('partners', 'search', async ({ caller, organization, query }) => {
    const top = await requireTarget(db, organization, organization.id);
    const ids = await searchSubtree(db, top.id, query.q, query.limit ?? SEARCH_LIMIT);
    if (ids.length === 0) return [];
    const [rows, paths] = await Promise.all([
      findChildren(db, personOf(caller), ids),
      findBreadcrumbs(db, top.id, ids),
    ]);
    return rows.map((row) => ({ organization: view(row), breadcrumb: paths.get(row.id) ?? [] }));
  });

  route('partners', 'get', async ({ caller, organization, params }) => {
    const target = await requireTarget(db, organization, params.organization_id);
    const child = await findChild(db, personOf(caller), organization.id, target.id);
    if (!child) throw notFound('Organization');
    return view(child);
  });

  route('partners', 'usage', async ({ organization, query }) => {
    const span = windowOf(query);
    const top = await requireTarget(db, organization, organization.id);
    return summarizeSubtree(db, top.id, span);
  });

  route('partners', 'childUsage', async ({ organization, params, query }) => {
    const target = await requireTarget(db, organization, params.organization_id);
    return summarize(db, target.id, windowOf(query));
  });

  registerChildPeople(route, deps);
  registerPartnerAdmin(route, deps, view);
  registerVisits(route, deps);
};
