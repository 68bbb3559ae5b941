import type { OrgCall } from '../../client/OrgClient.js';
import { same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { clientOf, family, idOf, partnerTree, readChildren } from './partnerStage.js';
import { first } from './stage.js';
import { DAY, instant } from './usageStage.js';
import type { Person } from './world.js';

const detail = 'Organization is not in your subtree';
const foreign = { status: 403, code: 'not_in_subtree', detail } as const;

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

/** Every partner call that names an organization, as somebody makes it. */
function everyCall({ client }: Person, id: string, call: OrgCall): (() => Promise<unknown>)[] {
  const { partners } = client;
  const window = { from: instant(0), to: instant(DAY) };
  const child = { organization_id: id };
  const member = { ...child, user_id: 'usr_any' };
  return [
    () => partners.children({ parent_id: id }, call),
    () => partners.get(child, call),
    () => partners.members(child, call),
    () => partners.setMemberRoles({ ...member, roles: ['viewer'] }, call),
    () => partners.removeMember(member, call),
    () => partners.invitations(child, call),
    () => partners.invite({ ...child, email: 'somebody@example.com', role: 'viewer' }, call),
    () => partners.childUsage({ ...child, ...window }, call),
  ];
}

/** The tree below an organization. */
export const partnerCases: readonly CaseGroup[] = [
  {
    section: '9.1 Authority',
    cases: {
      'lets a partner into every level without being a member': async (stage) => {
        const { top, partner, grandchild } = await partnerTree(stage);
        const { items } = await partner.client.partners.members(idOf(grandchild), top.call);
        same(
          items.map(({ user_id }) => user_id),
          [grandchild.owner.userId],
          'members',
        );
        const open = partner.client.members.list({}, grandchild.call);
        await stage.refuse(open, { status: 403, code: 'not_a_member' });
      },
      'takes the own organization for the top of the tree': async (stage) => {
        const { top, partner } = await partnerTree(stage);
        const own = await partner.client.partners.get(idOf(top), top.call);
        same([own.id, own.is_member], [top.organization.id, true], 'own organization');
        same(
          own.breadcrumb.map(({ id }) => id),
          [top.organization.id],
          'path',
        );
      },
      'refuses what is above and beside, and what does not exist, all alike': async (stage) => {
        const { top, child, sibling } = await partnerTree(stage);
        const stranger = await stage.home();
        const places = [top, sibling, stranger].map(({ organization }) => organization.id);
        for (const id of [...places, 'org_that_never_was']) {
          for (const ask of everyCall(child.owner, id, child.call)) {
            await stage.refuse(ask(), foreign);
          }
        }
      },
      'refuses members who do not manage children': async (stage) => {
        const { top, child } = await partnerTree(stage);
        const viewer = await stage.join(top);
        const wanted = { status: 403, code: 'missing_scope' } as const;
        for (const ask of everyCall(viewer, child.organization.id, top.call)) {
          await stage.refuse(ask(), { ...wanted, detail: 'child_organizations:manage' });
        }
        await stage.refuse(viewer.client.partners.search({ q: 'org' }, top.call), wanted);
      },
      'refuses a partner in the name of an organization they do not belong to': async (stage) => {
        const { partner, child, grandchild } = await partnerTree(stage);
        const asked = partner.client.partners.get(idOf(grandchild), child.call);
        await stage.refuse(asked, { status: 403, code: 'not_a_member' });
      },
    },
  },
  {
    section: '9.2 Children',
    cases: {
      'lists the level right below, newest first': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const { items, nextCursor } = await partner.client.partners.children({}, top.call);
        same([names(items), nextCursor], [['Sibling', 'Child'], null], 'children');
        const [, own] = items;
        same(
          own && { ...own, suspended: undefined, created_at: undefined },
          {
            ...{ id: child.organization.id, name: 'Child', slug: child.organization.slug },
            ...{ parent_id: top.organization.id, plan: 'free', has_children: true },
            ...{ member_count: 1, is_member: false },
          },
          'child',
        );
      },
      'lists the level below any organization of the tree': async (stage) => {
        const { top, partner, child, grandchild } = await partnerTree(stage);
        const input = { parent_id: child.organization.id };
        const { items } = await partner.client.partners.children(input, top.call);
        same(
          items.map(({ id, has_children }) => [id, has_children]),
          [[grandchild.organization.id, false]],
          'grandchildren',
        );
        const none = { parent_id: grandchild.organization.id };
        same((await partner.client.partners.children(none, top.call)).items, [], 'nothing below');
      },
      'pages so that every child comes exactly once': async (stage) => {
        const top = await family(stage, ['Ann', 'Ben', 'Cat', 'Dee', 'Eve']);
        same(names(await readChildren(top)), ['Eve', 'Dee', 'Cat', 'Ben', 'Ann'], 'children');
      },
      'tells where the caller is a member': async (stage) => {
        const top = await family(stage, ['Own']);
        const { items } = await top.owner.client.partners.children({}, top.call);
        same(first(items, 'child').is_member, true, 'membership of the creator');
      },
      'shows one with its path and who pays for it': async (stage) => {
        const { top, partner, child, grandchild } = await partnerTree(stage);
        const details = await partner.client.partners.get(idOf(grandchild), top.call);
        const path = [top, child, grandchild].map(({ organization: { id, slug, name } }) => ({
          ...{ id, slug, name },
        }));
        same(details.breadcrumb, path, 'path');
        same(details.billing_email, grandchild.organization.billing_email, 'billing address');
        const nearer = await child.owner.client.partners.get(idOf(grandchild), child.call);
        same(nearer.breadcrumb, path.slice(1), 'path from further down');
      },
    },
  },
  {
    section: '9.5 Child organizations',
    cases: {
      'shows a new child at once': async (stage) => {
        const { top, partner } = await partnerTree(stage);
        const made = await clientOf(stage, top, 'Newest');
        const { items } = await partner.client.partners.children({}, top.call);
        same(first(items, 'child').id, made.organization.id, 'newest child');
      },
    },
  },
];
