import type { Register } from '../app.js';
import { notFound, problem } from '../http/problem.js';
import { hasListQueries } from '../lists/listQueries.js';
import { pageReply } from '../lists/page.js';
import { requireRole } from '../roles/queries.js';
import { requireBelow } from './authority.js';
import { inChild } from './inChild.js';
import { countVisits, endVisit, findVisit, insertVisit, listVisits } from './visits.js';

/** Visits of partners: begun from above, ended from either side, seen by those who are visited. */
export const registerVisits: Register = (route, { config, clock, database: { db } }) => {
  route('partners', 'actAs', ({ caller, organization, params, body, write }) => {
    if (caller.kind === 'key') throw problem('user_credential_required');
    // A visit stands on its person's own membership.
    if (organization.acting) {
      throw problem('not_a_member', { detail: 'A visit cannot begin inside of another' });
    }
    return write(async (unit) => {
      const target = await requireBelow(unit.trx, organization, params.organization_id);
      const role = await requireRole(unit.trx, config, target.id, 'role', body.role);
      const grant = await insertVisit(unit.trx, clock, {
        organizationId: target.id,
        actingOrganizationId: organization.id,
        userId: caller.user.id,
        role: role.name,
        reason: body.reason,
        ttlSeconds: body.ttl_seconds,
      });
      const { grant_id, expires_at } = grant;
      await inChild(unit, organization, target, { grant_id, reason: body.reason }).audit({
        action: 'act_as.started',
        target: { kind: 'act_as_grant', id: grant_id },
        after: { role: role.name, expires_at },
      });
      return grant;
    });
  });

  route('partners', 'endActAs', ({ organization, params: { grant_id }, write }) =>
    write(async ({ trx, audit }) => {
      const visit = await findVisit(trx, clock, grant_id);
      const sides = [visit?.organization_id, visit?.acting_organization_id];
      if (!visit || !sides.includes(organization.id)) throw notFound('Visit');
      if (!(await endVisit(trx, clock, grant_id))) return;
      const { organization_id, acting_organization_id, reason } = visit;
      await audit({
        organizationId: organization_id,
        through: { organization_id: acting_organization_id, grant_id, reason },
        action: 'act_as.ended',
        target: { kind: 'act_as_grant', id: grant_id },
      });
    }),
  );

  route('partners', 'visits', async ({ organization: { id }, query, request }) => {
    const { rows, next } = await listVisits(db, id, query);
    const total = hasListQueries(config) ? await countVisits(db, id) : null;
    return pageReply(request, rows, { next, total });
  });
};
