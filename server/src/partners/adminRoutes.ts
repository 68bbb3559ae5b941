import type { ChildOrganization } from '../../../src/contract/index.js';
import { lockOrganization } from '../db/transaction.js';
import type { RequestContext, RouteFunction } from '../http/context.js';
import type { ServerDeps } from '../http/deps.js';
import { notFound } from '../http/problem.js';
import { hasListQueries, requireListQueries } from '../lists/listQueries.js';
import { pageReply } from '../lists/page.js';
import { requireBelow, requireTarget } from './authority.js';
import { inChild } from './inChild.js';
import { personOf } from './people.js';
import { countChildren, findChildren, setSuspended, type ChildRow } from './queries.js';
import { listRollup } from './rollup.js';

/** What only some servers let a partner do: see what children amount to, suspend and resume them. */
export function registerPartnerAdmin(
  route: RouteFunction,
  { config, clock, database: { db } }: ServerDeps,
  view: (row: ChildRow) => ChildOrganization,
): void {
  route('partners', 'rollup', async ({ organization, query, request }) => {
    requireListQueries(config, query, ['sort']);
    const { parent_id, ...page } = query;
    const parent = await requireTarget(db, organization, parent_id ?? organization.id);
    const { rows, next, whole } = await listRollup(db, clock, parent.id, page);
    const total = hasListQueries(config)
      ? (whole ?? (await countChildren(db, parent.id, undefined)))
      : null;
    return pageReply(request, rows, { next, total });
  });

  const setTo = (
    { caller, organization, params, write }: RequestContext<'partners', 'suspend' | 'resume'>,
    suspended: boolean,
  ) =>
    write(async (unit) => {
      const target = await requireBelow(unit.trx, organization, params.organization_id);
      await lockOrganization(unit.trx, target.id);
      if (await setSuspended(unit.trx, clock, target.id, suspended)) {
        await inChild(unit, organization, target).audit({
          action: suspended ? 'organization.suspended' : 'organization.resumed',
          target: { kind: 'organization', id: target.id },
        });
      }
      const [row] = await findChildren(unit.trx, personOf(caller), [target.id]);
      if (!row) throw notFound('Organization');
      return view(row);
    });

  route('partners', 'suspend', (context) => setTo(context, true));
  route('partners', 'resume', (context) => setTo(context, false));
}
