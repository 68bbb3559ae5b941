import type { Register } from '../app.js';
import type { Caller } from '../credentials/caller.js';
import { ProvisioningFailed } from '../provisioning/index.js';
import { resetFailedSteps } from '../provisioning/queries.js';
import { notFound, problem, invalid } from '../http/problem.js';
import { reply } from '../http/reply.js';
import { hasListQueries, requireListQueries } from '../lists/listQueries.js';
import { pageReply } from '../lists/page.js';
import { viewFor, withAncestors } from './ancestors.js';
import { createOrganization, describe } from './create.js';
import { deleteOrganization } from './delete.js';
import {
  countOrganizations,
  findOrganization,
  listOrganizations,
  updateOrganization,
  withLogoAddress,
} from './queries.js';
import { holdSlug, slugAvailability } from './slugs.js';
import { provisioningStream } from './stream.js';

function wantsAsync(request: Request, capabilities: ReadonlySet<string>): boolean {
  const prefers = request.headers.get('prefer') ?? '';
  return (
    capabilities.has('async_provisioning') && /(?:^|[,\s])respond-async(?:$|[,;\s])/.test(prefers)
  );
}

function viewerOf(caller: Caller, role: string | null) {
  return caller.kind === 'key' || role === null ? null : { userId: caller.user.id, role };
}

/** Organizations: list, slugs, creation with provisioning, reading, changing, deleting. */
export const registerOrganizations: Register = (route, deps) => {
  const {
    config,
    clock,
    provisioning,
    stopping,
    database: { db },
  } = deps;

  route('organizations', 'list', async ({ caller, query, request, baseUrl, tenant }) => {
    requireListQueries(config, query, ['limit', 'cursor', 'search', 'slug', 'ids']);
    const { limit, cursor, search, slug } = query;
    const filter = {
      search,
      slug,
      ids: query.ids?.split(',').filter(Boolean),
      within: tenant?.organizationId,
    };
    const page = limit === undefined && cursor === undefined ? undefined : { limit, cursor };
    const { rows, next } = await listOrganizations(db, caller.user.id, filter, page);
    const found = rows.map((row) => withLogoAddress(row, baseUrl));
    const items = await withAncestors(db, caller.user.id, found);
    if (!hasListQueries(config)) return items;
    const total = page ? await countOrganizations(db, caller.user.id, filter) : rows.length;
    return pageReply(request, items, { next, total });
  });

  route('organizations', 'slugAvailability', async ({ caller, query }) => {
    const answer = await slugAvailability(db, clock, caller.user.id, query);
    if (config.capabilities.has('slug_hold')) return answer;
    const { suggestions: _extension, ...core } = answer;
    return core;
  });

  route('organizations', 'holdSlug', ({ caller, body, write }) =>
    write(async ({ trx, audit }) => {
      const hold = await holdSlug(trx, clock, caller.user.id, body.slug);
      await audit({ action: 'slug.held', target: { kind: 'slug', id: body.slug } });
      return hold;
    }),
  );

  route('organizations', 'create', async (context) => {
    const respondAsync = wantsAsync(context.request, config.capabilities);
    const created = await createOrganization(deps, context, respondAsync);
    return respondAsync ? reply(created, { status: 202 }) : created;
  });

  route('organizations', 'get', async ({ caller, organization: { id, role }, baseUrl }) => {
    const organization = await findOrganization(db, id);
    if (!organization) throw notFound('Organization');
    return viewFor(db, withLogoAddress(organization, baseUrl), viewerOf(caller, role));
  });

  route('organizations', 'update', ({ caller, organization: { id, role }, body, write, baseUrl }) =>
    write(async ({ trx, audit }) => {
      const before = await findOrganization(trx, id);
      const after = await updateOrganization(trx, clock, id, body);
      if (!before || !after) throw notFound('Organization');
      await audit({
        action: 'organization.updated',
        target: { kind: 'organization', id },
        before: { name: before.name, billing_email: before.billing_email },
        after: { name: after.name, billing_email: after.billing_email },
      });
      return viewFor(trx, withLogoAddress(after, baseUrl), viewerOf(caller, role));
    }),
  );

  route('organizations', 'delete', ({ caller, organization, body, write }) => {
    if (!config.switches.allow_organization_delete) throw problem('method_not_allowed');
    if (caller.kind === 'key') throw problem('user_credential_required');
    return write(async (unit) => {
      const found = await findOrganization(unit.trx, organization.id);
      if (!found) throw notFound('Organization');
      if (body.confirm_slug !== found.slug)
        throw invalid('confirm_slug', 'confirm_slug must repeat the slug');
      await deleteOrganization(unit, clock, found);
    });
  });

  route('organizations', 'provisioning', async ({ organization: { id }, request }) => {
    const now = await provisioning.getProvisioning(id);
    if (!now) throw notFound('Organization');
    if (!request.headers.get('accept')?.includes('text/event-stream')) return now;
    const signal = AbortSignal.any([request.signal, stopping]);
    return provisioningStream(provisioning.subscribe(id, signal), signal);
  });

  route(
    'organizations',
    'retryProvisioning',
    async ({ caller, organization: { id, role }, write, request }) => {
      await write(async ({ trx, audit, checkpoint }) => {
        const hasFailed = await resetFailedSteps(trx, clock, id);
        if (hasFailed) {
          await audit({ action: 'provisioning.retried', target: { kind: 'organization', id } });
        }
        await checkpoint({ reset: true });
      });
      provisioning.worker.wake();
      const respondAsync = wantsAsync(request, config.capabilities);
      const now = respondAsync
        ? await provisioning.getProvisioning(id)
        : await provisioning
            .runInline(id, { signal: AbortSignal.any([request.signal, stopping]) })
            .catch(noneIfGone);
      if (!now) throw notFound('Organization');
      const described = await describe(deps, id, now, viewerOf(caller, role));
      return respondAsync ? reply(described, { status: 202 }) : described;
    },
  );
};

// There is no run, or its first step failed for good in another process: as for whoever reads the steps.
function noneIfGone(error: unknown): null {
  if (error instanceof ProvisioningFailed) return null;
  throw error;
}
