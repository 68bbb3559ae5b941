import type { OrgCall } from '../../client/OrgClient.js';
import type { ChildOrganization } from '../../contract/index.js';
import { same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { asAgency, clientOf, idOf, partnerTree } from './partnerStage.js';
import { first, type Home, type Stage } from './stage.js';
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

async function family(stage: Stage, children: readonly string[]): Promise<Home> {
  const top = await asAgency(stage, await stage.home());
  for (const name of children) {
    await stage.found(top.owner, { name, parent_id: top.organization.id });
  }
  return top;
}

async function readChildren(
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
    section: '9.4 Search',
    cases: {
      'finds by part of the slug or the id, whatever the case, with the path': async (stage) => {
        const { top, partner, child, grandchild } = await partnerTree(stage);
        const { id, slug } = grandchild.organization;
        for (const q of [slug.slice(1), slug.toUpperCase(), id, id.slice(3).toUpperCase()]) {
          const found = await partner.client.partners.search({ q }, top.call);
          const match = first(
            found.filter(({ organization }) => organization.id === id),
            `match for ${q}`,
          );
          same(
            match.breadcrumb.map((step) => step.id),
            [top.organization.id, child.organization.id, id],
            'path',
          );
        }
      },
      'does not find by name, nor the own organization, nor beside it': async (stage) => {
        const { top, partner, child, sibling } = await partnerTree(stage);
        const { search } = partner.client.partners;
        const named = stage.word('needle').replaceAll('-', ' ');
        await stage.found(top.owner, { name: named, parent_id: top.organization.id });
        same(await search({ q: named }, top.call), [], 'by name');
        same(await search({ q: top.organization.slug }, top.call), [], 'own organization');
        const beside = { q: sibling.organization.slug };
        same(await child.owner.client.partners.search(beside, child.call), [], 'sibling');
      },
      'takes % and _ for themselves': async (stage) => {
        const { top, partner } = await partnerTree(stage);
        for (const q of ['%%', '__', 'o%g', '\\_']) {
          same(await partner.client.partners.search({ q }, top.call), [], `matches of ${q}`);
        }
      },
      'puts the same slug first, then beginnings, then the rest by slug': async (stage) => {
        const top = await asAgency(stage, await stage.home());
        const word = stage.word('zq');
        const slugs = [`b-${word}`, `${word}-b`, word, `a-${word}`, `${word}-a`];
        for (const slug of slugs) {
          const input = { name: 'Found', slug, parent_id: top.organization.id };
          await top.owner.client.organizations.create(input, {});
        }
        const found = await top.owner.client.partners.search({ q: word }, top.call);
        same(
          found.map(({ organization }) => organization.slug),
          [word, `${word}-a`, `${word}-b`, `a-${word}`, `b-${word}`],
          'order',
        );
        const two = await top.owner.client.partners.search({ q: word, limit: 2 }, top.call);
        same(two.length, 2, 'limit');
      },
      'wants at least two characters and at most fifty matches': async (stage) => {
        const top = await family(stage, []);
        const { search } = top.owner.client.partners;
        await stage.refuse(search({ q: 'a' }, top.call), { status: 422, field: 'q' });
        const many = search({ q: 'org', limit: 51 }, top.call);
        await stage.refuse(many, { status: 422, field: 'limit' });
      },
    },
  },
  {
    section: '16 list_queries',
    needs: ['list_queries'],
    cases: {
      'sorts children by name, age and members, and counts them': async (stage) => {
        const top = await family(stage, ['ben', 'Ann', 'Cat']);
        same(names(await readChildren(top, 'name')), ['Ann', 'ben', 'Cat'], 'by name');
        same(names(await readChildren(top, '-name')), ['Cat', 'ben', 'Ann'], 'by name, backwards');
        same(names(await readChildren(top, 'created_at')), ['ben', 'Ann', 'Cat'], 'oldest first');
        const { items } = await top.owner.client.partners.children({ search: 'ann' }, top.call);
        const child = first(items, 'child called Ann');
        const call = { organizationId: child.id };
        await stage.join({ owner: top.owner, organization: top.organization, call });
        const most = await top.owner.client.partners.children({ sort: '-members' }, top.call);
        same([first(most.items, 'child').name, most.total], ['Ann', 3], 'most members');
        const pages: string[] = [];
        for (let cursor: string | undefined; ;) {
          const input = { sort: 'members', limit: 1, ...(cursor && { cursor }) } as const;
          const page = await top.owner.client.partners.children(input, top.call);
          pages.push(...names(page.items));
          if (page.nextCursor === null) break;
          cursor = page.nextCursor;
        }
        same([pages.length, pages.at(-1)], [3, 'Ann'], 'by members, page by page');
      },
      'finds children by name, slug and id': async (stage) => {
        const top = await family(stage, ['Needle Works', 'Hay']);
        const { items } = await top.owner.client.partners.children({ search: 'hay' }, top.call);
        const hay = first(items, 'child called Hay');
        for (const search of ['HA', hay.slug, hay.id.toUpperCase()]) {
          const page = await top.owner.client.partners.children({ search }, top.call);
          same([names(page.items), page.total], [['Hay'], 1], `children with ${search}`);
        }
        const none = await top.owner.client.partners.children({ search: '%' }, top.call);
        same([none.items, none.total], [[], 0], 'children with %');
      },
    },
  },
  {
    section: '16 Missing extensions',
    without: ['list_queries'],
    cases: {
      'neither sorts nor searches nor counts children': async (stage) => {
        const top = await family(stage, ['Ann']);
        const { children } = top.owner.client.partners;
        same((await children({}, top.call)).total, null, 'total');
        await stage.refuse(children({ sort: 'name' }, top.call), { status: 422, field: 'sort' });
        const search = children({ search: 'ann' }, top.call);
        await stage.refuse(search, { status: 422, field: 'search' });
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
