import { same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { crowd, emails, readAll } from './crowd.js';
import { inside } from './stage.js';

/** Reading the member list. */
export const memberListCases: readonly CaseGroup[] = [
  {
    section: '4.1 Member list',
    cases: {
      'shows the creator as the only member of a new organization': async ({ home }) => {
        const { owner, call } = await home();
        const { items, nextCursor } = await owner.client.members.list({}, call);
        const [member] = items;
        same([items.length, nextCursor], [1, null], 'size');
        same([member?.user_id, member?.email], [owner.userId, owner.email], 'who');
        same([member?.first_name, member?.roles], ['Robin', ['admin']], 'name and roles');
      },
      'lists the newest member first': async (stage) => {
        const home = await crowd(stage, ['Ann', 'Ben']);
        const { items } = await home.owner.client.members.list({}, home.call);
        same(
          items.map(({ first_name }) => first_name),
          ['Ben', 'Ann', 'Robin'],
          'names',
        );
      },
      'gives no two members the same time of joining': async (stage) => {
        const home = await crowd(stage, ['Ann', 'Ben', 'Cat']);
        const { items } = await home.owner.client.members.list({}, home.call);
        same(new Set(items.map(({ created_at }) => created_at)).size, 4, 'different times');
      },
      'pages so that everybody comes exactly once': async (stage) => {
        const home = await crowd(stage, ['Ann', 'Ben', 'Cat', 'Dee']);
        const whole = await home.owner.client.members.list({}, home.call);
        const paged = await readAll(home, { limit: 2 });
        same(emails(paged), emails(whole.items), 'addresses');
      },
      'skips and repeats nobody when somebody joins between two pages': async (stage) => {
        const home = await crowd(stage, ['Ann', 'Ben', 'Cat']);
        const before = await home.owner.client.members.list({}, home.call);
        const rows = await readAll(home, { limit: 2 }, () => stage.join(home));
        same(emails(rows), emails(before.items), 'addresses');
      },
      'skips and repeats nobody when the row of the cursor goes': async (stage) => {
        const home = await crowd(stage, ['Ann', 'Ben', 'Cat']);
        const rows = await readAll(home, { limit: 2 }, async (page) => {
          const user_id = page.at(-1)?.user_id ?? '';
          await home.owner.client.members.remove({ user_id }, home.call);
        });
        same(
          rows.map(({ first_name }) => first_name),
          ['Cat', 'Ben', 'Ann', 'Robin'],
          'names',
        );
      },
      'finds members by part of the address': async (stage) => {
        const home = await crowd(stage, ['Ann']);
        const wanted = await stage.join(home, 'viewer', {
          email: `${stage.word('needle')}@example.com`,
        });
        const search = wanted.email.slice(0, -8).toUpperCase();
        const { items } = await home.owner.client.members.list({ search }, home.call);
        same(emails(items), [wanted.email], 'addresses');
      },
      'finds members by part of the name, whatever the case': async (stage) => {
        const home = await crowd(stage, ['Annabel', 'Ben']);
        const { items } = await home.owner.client.members.list({ search: 'NNAB' }, home.call);
        same(
          items.map(({ first_name }) => first_name),
          ['Annabel'],
          'names',
        );
      },
      'finds members by first and last name together': async (stage) => {
        const home = await crowd(stage, ['Annabel', 'Ben']);
        const { items } = await home.owner.client.members.list({ search: 'ben mem' }, home.call);
        same(
          items.map(({ first_name }) => first_name),
          ['Ben'],
          'names',
        );
      },
      'treats wildcards in a search as plain text': async (stage) => {
        const home = await crowd(stage, ['Ann']);
        for (const search of ['%', '_', '\\', '*']) {
          const { items } = await home.owner.client.members.list({ search }, home.call);
          same(items, [], `members found with ${search}`);
        }
      },
      'answers a search without match with an empty page': async ({ home }) => {
        const { owner, call } = await home();
        const page = await owner.client.members.list({ search: 'nobody-has-this' }, call);
        same([page.items, page.nextCursor], [[], null], 'page');
      },
      'refuses a limit that is not from 1 to 200': async ({ home, refuse }) => {
        const { owner, call } = await home();
        for (const limit of [0, 201, 2.5]) {
          await refuse(owner.client.members.list({ limit }, call), { status: 422, field: 'limit' });
        }
      },
      'refuses a cursor that cannot be read': async ({ home, refuse }) => {
        const { owner, call } = await home();
        for (const cursor of ['###', 'bm90IGEgY3Vyc29y']) {
          const list = owner.client.members.list({ cursor }, call);
          await refuse(list, { status: 422, field: 'cursor' });
        }
      },
      'lets viewers read, and nobody from outside': async ({ home, join, person, refuse }) => {
        const place = await home();
        const viewer = await join(place);
        const stranger = await person();
        same((await viewer.client.members.list({}, place.call)).items.length, 2, 'members');
        await refuse(stranger.client.members.list({}, inside(place.organization)), {
          status: 403,
          code: 'not_a_member',
          detail: 'You are not a member of this organization',
        });
      },
      'never mixes the members of two organizations': async (stage) => {
        const one = await crowd(stage, ['Ann']);
        const two = await stage.found(one.owner);
        const [members, others] = await Promise.all([
          one.owner.client.members.list({}, one.call),
          one.owner.client.members.list({}, two.call),
        ]);
        same([members.items.length, others.items.length], [2, 1], 'numbers of members');
      },
    },
  },
];
