import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import type { Home } from './stage.js';
import type { Person } from './world.js';

const lastAdmin = { status: 409, code: 'last_admin' } as const;

/** How many admins an organization has, as its remaining members see it. */
async function countAdmins({ call }: Home, people: readonly Person[]): Promise<number> {
  for (const { client } of people) {
    try {
      const { items } = await client.members.list({}, call);
      return items.filter(({ roles }) => roles.includes('admin')).length;
    } catch {
      // Whoever left cannot look; the next one can.
    }
  }
  return 0;
}

/** No organization is ever left without an admin. */
export const lastAdminCases: readonly CaseGroup[] = [
  {
    section: '4.1 Last admin',
    cases: {
      'does not demote the last admin': async ({ home, join, refuse }) => {
        const place = await home();
        await join(place);
        const { members } = place.owner.client;
        const input = { user_id: place.owner.userId, roles: ['viewer'] };
        await refuse(members.setRoles(input, place.call), lastAdmin);
        same(
          (await members.list({ search: place.owner.email }, place.call)).items[0]?.roles,
          ['admin'],
          'roles',
        );
      },
      'does not remove the last admin': async ({ home, join, refuse }) => {
        const place = await home();
        await join(place);
        const { owner, call } = place;
        await refuse(owner.client.members.remove({ user_id: owner.userId }, call), lastAdmin);
        same((await owner.client.members.list({}, call)).items.length, 2, 'members');
      },
      'does not let the last admin leave': async ({ home, join, refuse }) => {
        const place = await home();
        await join(place);
        await refuse(place.owner.client.members.leave({}, place.call), lastAdmin);
      },
      'does not count pending invitations as admins': async ({ home, word, refuse }) => {
        const { owner, call } = await home();
        const invitation = { email: `${word('admin')}@example.com`, role: 'admin' };
        await owner.client.invitations.create(invitation, call);
        await refuse(owner.client.members.leave({}, call), lastAdmin);
      },
      'lets an admin leave while another one is left': async ({ home, join }) => {
        const place = await home();
        const second = await join(place, 'admin');
        await place.owner.client.members.leave({}, place.call);
        same(await countAdmins(place, [second]), 1, 'admins');
      },
      'keeps one of two admins who leave at once': async ({ home, join, refuse }) => {
        const place = await home();
        const people = [place.owner, await join(place, 'admin')];
        const tries = people.map(({ client }) => client.members.leave({}, place.call));
        const outcomes = await Promise.allSettled(tries);
        const lost = tries.filter((_, index) => outcomes[index]?.status === 'rejected');
        same(lost.length, 1, 'number of refusals');
        for (const loser of lost) await refuse(loser, lastAdmin);
        same(await countAdmins(place, people), 1, 'admins');
      },
      'keeps an admin when two demote each other at once': async ({ home, join }) => {
        const place = await home();
        const second = await join(place, 'admin');
        const people = [place.owner, second];
        await Promise.allSettled([
          place.owner.client.members.setRoles(
            { user_id: second.userId, roles: ['viewer'] },
            place.call,
          ),
          second.client.members.setRoles(
            { user_id: place.owner.userId, roles: ['viewer'] },
            place.call,
          ),
        ]);
        const admins = await countAdmins(place, people);
        ensure(admins === 1, `one admin, got ${admins}`);
      },
    },
  },
];
