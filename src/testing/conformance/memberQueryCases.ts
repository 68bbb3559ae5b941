import type { MemberSort } from '../../contract/index.js';
import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { crowd, emails, readAll } from './crowd.js';
import { first } from './stage.js';

const DAY = 86_400_000;

/** Sorting, filtering and counting members. */
export const memberQueryCases: readonly CaseGroup[] = [
  {
    section: '16 list_queries',
    needs: ['list_queries'],
    cases: {
      'counts the whole list, and what a search leaves of it': async (stage) => {
        const home = await crowd(stage, ['Ann', 'Ben', 'Cat']);
        const { list } = home.owner.client.members;
        same((await list({ limit: 2 }, home.call)).total, 4, 'total');
        same((await list({ limit: 1, search: 'member' }, home.call)).total, 3, 'total of a search');
      },
      'knows that a full page is the last one': async (stage) => {
        const home = await crowd(stage, ['Ann']);
        const page = await home.owner.client.members.list({ limit: 2 }, home.call);
        same(page.nextCursor, null, 'cursor');
      },
      'sorts by name in both directions': async (stage) => {
        const home = await crowd(stage, ['Cat', 'ann', 'Ben']);
        const names = async (sort: MemberSort) =>
          (await readAll(home, { sort, limit: 2 })).map(({ first_name }) => first_name);
        same(await names('name'), ['ann', 'Ben', 'Cat', 'Robin'], 'ascending');
        same(await names('-name'), ['Robin', 'Cat', 'Ben', 'ann'], 'descending');
      },
      'sorts by address, role and time of joining': async (stage) => {
        const home = await crowd(stage, ['Ann', 'Ben']);
        const read = (sort: MemberSort) => readAll(home, { sort, limit: 2 });
        const byEmail = emails(await read('email'));
        same(byEmail, [...byEmail].sort(), 'addresses');
        same(
          (await read('role')).map(({ roles }) => roles[0]),
          ['admin', 'viewer', 'viewer'],
          'roles',
        );
        const joined = (await read('created_at')).map(({ first_name }) => first_name);
        same(joined, ['Robin', 'Ann', 'Ben'], 'oldest first');
      },
      'filters by role': async (stage) => {
        const home = await crowd(stage, ['Ann', 'Ben']);
        const page = await home.owner.client.members.list({ role: 'admin' }, home.call);
        same([emails(page.items), page.total], [[home.owner.email], 1], 'admins');
      },
      'keeps its place by name when members come and go': async (stage) => {
        const home = await crowd(stage, ['Bo', 'Di', 'Fy', 'Hu']);
        const rows = await readAll(home, { sort: 'name', limit: 2 }, async (page) => {
          const user_id = page.at(-1)?.user_id ?? '';
          await home.owner.client.members.remove({ user_id }, home.call);
          await stage.join(home, 'viewer', { first_name: 'Aa', last_name: 'Early' });
        });
        const names = rows.map(({ first_name }) => first_name);
        same(names, ['Bo', 'Di', 'Fy', 'Hu', 'Robin'], 'names');
      },
      'refuses an order it does not know': async ({ home, refuse }) => {
        const { owner, call } = await home();
        const query = { ['sort' as string]: 'shoe_size' };
        await refuse(owner.client.members.list(query, call), { status: 422, field: 'sort' });
      },
      'refuses a cursor that was made for another order': async (stage) => {
        const { owner, call } = await crowd(stage, ['Ann', 'Ben']);
        const page = await owner.client.members.list({ sort: 'name', limit: 1 }, call);
        const cursor = page.nextCursor ?? '';
        const list = owner.client.members.list({ sort: '-email', limit: 1, cursor }, call);
        await stage.refuse(list, { status: 422, field: 'cursor' });
      },
    },
  },
  {
    section: '16 member_activity',
    needs: ['member_activity'],
    cases: {
      'notes when a member was last active': async ({ home }) => {
        const { owner, call } = await home();
        await owner.client.members.myScopes({}, call);
        const { items } = await owner.client.members.list({}, call);
        const { last_active_at, created_at } = first(items, 'member');
        const gap = Date.parse(last_active_at ?? '') - Date.parse(created_at);
        ensure(Math.abs(gap) < DAY, `activity near the present, got ${last_active_at}`);
      },
    },
  },
  {
    section: '16 member_activity',
    needs: ['member_activity', 'list_queries'],
    cases: {
      'tells members without a request for 90 days from the others': async (stage) => {
        const home = await stage.home();
        const idle = await stage.join(home);
        await idle.client.members.myScopes({}, home.call);
        await stage.world.advance(91 * DAY);
        // The first request after the pause makes its caller active again.
        await home.owner.client.members.myScopes({}, home.call);
        const { list } = home.owner.client.members;
        const inactive = await list({ status: 'inactive' }, home.call);
        same(emails(inactive.items), [idle.email], 'inactive');
        const active = await list({ status: 'active' }, home.call);
        same(emails(active.items), [home.owner.email], 'active');
      },
    },
  },
];
