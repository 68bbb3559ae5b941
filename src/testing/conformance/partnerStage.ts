import type { ChildOrganization } from '../../contract/index.js';
import type { Home, Stage } from './stage.js';
import type { Person } from './world.js';

/** An agency with clients below it, and somebody who runs it without being a member of any of them. */
export interface PartnerTree {
  readonly top: Home;
  /** Admin of the agency alone. */
  readonly partner: Person;
  readonly child: Home;
  readonly grandchild: Home;
  /** Another child of the agency, made by somebody of its own. */
  readonly sibling: Home;
}

/** Puts a home on the plan that includes clients. */
export async function asAgency(stage: Stage, home: Home): Promise<Home> {
  await stage.world.setPlan(home.organization.id, 'agency');
  return home;
}

/** A new organization below another one that somebody else runs: its only member is a person of its own. */
export async function clientOf(stage: Stage, parent: Home, name = 'Client'): Promise<Home> {
  const { owner } = parent;
  const home = await stage.found(owner, { name, parent_id: parent.organization.id });
  const person = await stage.join(home, 'admin');
  await person.client.members.remove({ user_id: owner.userId }, home.call);
  return { ...home, owner: person };
}

/** A tree of three levels. */
export async function partnerTree(stage: Stage): Promise<PartnerTree> {
  const top = await asAgency(stage, await stage.home());
  const child = await stage.found(top.owner, { name: 'Child', parent_id: top.organization.id });
  const grandchild = await clientOf(stage, child, 'Grandchild');
  const runner = await stage.join(child, 'admin');
  await runner.client.members.remove({ user_id: top.owner.userId }, child.call);
  const sibling = await clientOf(stage, top, 'Sibling');
  const partner = await stage.join(top, 'admin');
  return { top, partner, child: { ...child, owner: runner }, grandchild, sibling };
}

/** The id of a home, as partner calls name their target. */
export function idOf({ organization }: Home): { organization_id: string } {
  return { organization_id: organization.id };
}

/** An agency with children of these names, in this order. */
export async function family(stage: Stage, children: readonly string[]): Promise<Home> {
  const top = await asAgency(stage, await stage.home());
  for (const name of children) {
    await stage.found(top.owner, { name, parent_id: top.organization.id });
  }
  return top;
}

/** All children of a home, page by page. */
export async function readChildren(
  { owner, call }: Home,
  sort?: 'name' | '-name' | 'created_at',
): Promise<ChildOrganization[]> {
  const rows: ChildOrganization[] = [];
  let cursor: string | undefined;
  do {
    const input = { limit: 2, ...(sort && { sort }), ...(cursor !== undefined && { cursor }) };
    const page = await owner.client.partners.children(input, call);
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return rows;
}
