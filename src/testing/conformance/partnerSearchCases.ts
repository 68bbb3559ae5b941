import { childSorts } from '../../contract/index.js';
import { same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { asAgency, family, partnerTree, readChildren } from './partnerStage.js';
import { first } from './stage.js';

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

/** Finding organizations below, and putting them in order. */
export const partnerSearchCases: readonly CaseGroup[] = [
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
    section: '16 list_queries',
    needs: ['list_queries', 'partner_admin'],
    cases: {
      'orders figures as the children they are of, page by page': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        await stage.join(child);
        const { children, rollup } = partner.client.partners;
        for (const sort of childSorts) {
          const level = await children({ sort }, top.call);
          const one = await rollup({ sort, limit: 1 }, top.call);
          const two = await rollup({ sort, limit: 1, cursor: one.nextCursor ?? '' }, top.call);
          same(
            [...one.items, ...two.items].map(({ organization_id }) => organization_id),
            level.items.map(({ id }) => id),
            `figures by ${sort}`,
          );
          same([one.total, two.nextCursor], [2, null], 'number of all and cursor behind the last');
        }
        const { nextCursor } = await rollup({ sort: 'name', limit: 1 }, top.call);
        const turned = rollup({ sort: '-name', limit: 1, cursor: nextCursor ?? '' }, top.call);
        await stage.refuse(turned, { status: 422, field: 'cursor' });
      },
    },
  },
  {
    section: '16 Missing extensions',
    needs: ['partner_admin'],
    without: ['list_queries'],
    cases: {
      'does not sort figures': async (stage) => {
        const { top, partner } = await partnerTree(stage);
        const rollup = partner.client.partners.rollup({ sort: 'name' }, top.call);
        await stage.refuse(rollup, { status: 422, field: 'sort' });
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
];
