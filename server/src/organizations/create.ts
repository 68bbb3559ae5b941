import type { CreatedOrganization } from '../../../src/contract/index.js';
import type { Person } from '../credentials/caller.js';
import type { RequestContext, Unit } from '../http/context.js';
import type { ServerDeps } from '../http/deps.js';
import { notFound, problem } from '../http/problem.js';
import { newId } from '../ids.js';
import { ProvisioningFailed } from '../provisioning/index.js';
import { viewFor } from './ancestors.js';
import { insertMember } from '../members/queries.js';
import { requireParent } from './parents.js';
import { findOrganization, insertOrganization } from './queries.js';
import { releaseHold, requireFreeSlug } from './slugs.js';

type CreateContext = RequestContext<'organizations', 'create'>;

/**
 * Makes the organization in one transaction: row, first admin, intent of the steps and audit event. The slug is
 * reserved by its unique index before any outside part is called.
 */
async function insert(
  { config, clock, provisioning }: ServerDeps,
  { trx, audit, checkpoint }: Unit,
  user: Person,
  body: CreateContext['body'],
): Promise<string> {
  if (body.parent_id !== undefined) {
    await requireParent(trx, clock, config.switches, user.id, body.parent_id);
  }
  await requireFreeSlug(trx, clock, user.id, body.slug);
  const organization = await insertOrganization(trx, clock, {
    id: newId('org'),
    name: body.name,
    slug: body.slug,
    parent_id: body.parent_id ?? null,
    billing_email: body.billing_email ?? user.email,
    created_by: user.id,
    trial_days: config.switches.trial_days,
  });
  const { id, name, slug, billing_email, trial_ends_at } = organization;
  await insertMember(trx, clock, { organization_id: id, user_id: user.id, role: 'admin' });
  await releaseHold(trx, user.id);
  await provisioning.startProvisioning(trx, {
    ...{ id, name, slug, billing_email, trial_ends_at },
    owner_id: user.id,
  });
  await audit({
    organizationId: id,
    action: 'organization.created',
    target: { kind: 'organization', id },
    after: { name, slug, parent_id: organization.parent_id, billing_email },
  });
  await checkpoint({ organization_id: id });
  return id;
}

/** Id that an earlier attempt at the same request made, when that organization still stands. */
async function madeBefore(
  { provisioning }: ServerDeps,
  resume: CreateContext['resume'],
): Promise<string | null> {
  const id = resume?.['organization_id'];
  if (typeof id !== 'string') return null;
  return (await provisioning.getProvisioning(id)) ? id : null;
}

/** Creates an organization and carries out its steps: all of them, or the first one with `Prefer: respond-async`. */
export async function createOrganization(
  deps: ServerDeps,
  { caller, body, write, resume, request }: CreateContext,
  respondAsync: boolean,
): Promise<CreatedOrganization> {
  const id =
    (await madeBefore(deps, resume)) ??
    (await write((unit) => insert(deps, unit, caller.user, body)));
  try {
    const provisioning = await deps.provisioning.runInline(id, {
      ...(respondAsync && { through: 'identity' as const }),
      signal: AbortSignal.any([request.signal, deps.stopping]),
    });
    return await describe(deps, id, provisioning, { userId: caller.user.id, role: 'admin' });
  } catch (error) {
    if (error instanceof ProvisioningFailed) {
      throw problem('unavailable', { detail: error.message, headers: { 'Retry-After': '2' } });
    }
    throw error;
  }
}

/** An organization with its steps, as the viewer sees it. */
export async function describe(
  { database: { db } }: Pick<ServerDeps, 'database'>,
  id: string,
  provisioning: CreatedOrganization['provisioning'],
  viewer: Parameters<typeof viewFor>[2],
): Promise<CreatedOrganization> {
  const organization = await findOrganization(db, id);
  if (!organization) throw notFound('Organization');
  return { ...(await viewFor(db, organization, viewer)), provisioning };
}
