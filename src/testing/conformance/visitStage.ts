import type { OrgCall } from '../../client/OrgClient.js';
import { idOf, partnerTree, type PartnerTree } from './partnerStage.js';
import type { Home, Stage } from './stage.js';
import type { Person } from './world.js';

const HOUR_SECONDS = 3600;

/** What a visit of an hour is asked for with. */
export function visit(role: string, ttl_seconds = HOUR_SECONDS) {
  return { reason: 'Set up the first campaign', role, ttl_seconds };
}

/** Begins a visit and answers with the call that acts in it. */
export async function enter(
  { client }: Person,
  from: Home,
  to: Home,
  role = 'admin',
  ttl?: number,
): Promise<OrgCall & { actAs: string }> {
  const grant = await client.partners.actAs({ ...idOf(to), ...visit(role, ttl) }, from.call);
  return { ...to.call, actAs: grant.grant_id };
}

/** A tree with somebody of the agency inside of the child. */
export async function visited(
  stage: Stage,
): Promise<PartnerTree & { inChild: OrgCall & { actAs: string } }> {
  const tree = await partnerTree(stage);
  return { ...tree, inChild: await enter(tree.partner, tree.top, tree.child) };
}
