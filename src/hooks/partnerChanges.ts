import type { OperationInput } from '../client/index.js';
import type { ActAsGrant, ChildOrganization } from '../contract/index.js';
import type { Kit } from '../provider/useKit.js';
import { endVisit } from './endingVisits.js';
import { levelOf } from './partnerKeys.js';

/** What changes below an organization need of the provider. */
export type PartnerWriter = Pick<Kit, 'client' | 'emit' | 'refresh'>;

/** Suspends an organization below, or opens it again; then reads its level again, no other, and what was found. */
export async function suspendChild(
  { client, emit, refresh }: PartnerWriter,
  organizationId: string,
  { organization_id, suspended }: { organization_id: string; suspended: boolean },
): Promise<ChildOrganization> {
  const act = suspended ? client.partners.suspend : client.partners.resume;
  const child = await act({ organization_id }, { organizationId });
  const level = levelOf(child.parent_id ?? organizationId);
  await refresh(organizationId, level, 'child', 'rollup', 'found');
  const type = suspended ? 'child_suspended' : 'child_resumed';
  emit({ type, organizationId, childId: child.id });
  return child;
}

/** Starts to act inside an organization below. */
export async function startActing(
  { client, emit, refresh }: PartnerWriter,
  organizationId: string,
  {
    idempotencyKey,
    ...input
  }: OperationInput<'partners', 'actAs'> & { idempotencyKey?: string | undefined },
): Promise<ActAsGrant> {
  const grant = await client.partners.actAs(input, { organizationId, idempotencyKey });
  emit({ type: 'act_as_started', organizationId, childId: grant.organization_id });
  await refresh(organizationId, 'visits');
  return grant;
}

/** Ends a visit before its time. */
export async function endActing(
  { client, emit, refresh }: PartnerWriter,
  organizationId: string,
  { grant_id }: { grant_id: string },
): Promise<void> {
  await endVisit(grant_id, () => client.partners.endActAs({ grant_id }, { organizationId }));
  emit({ type: 'act_as_ended', organizationId });
  await refresh(organizationId, 'visits');
}
