import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';

/** Reading roles. */
export const roleCases: readonly CaseGroup[] = [
  {
    section: '5.4 Roles',
    cases: {
      'lists admin and viewer with what they contain': async ({ home }) => {
        const { owner, call } = await home();
        const roles = await owner.client.roles.list({}, call);
        same(
          roles.map(({ name }) => name),
          ['admin', 'viewer'],
          'names',
        );
        const own = await owner.client.members.myScopes({}, call);
        const admin = roles.find(({ name }) => name === 'admin');
        same([...(admin?.scopes ?? [])].sort(), [...own].sort(), 'scopes of an admin');
      },
      'shows roles to viewers, and to nobody from outside': async (stage) => {
        const place = await stage.home();
        const viewer = await stage.join(place);
        const stranger = await stage.person();
        same((await viewer.client.roles.list({}, place.call)).length, 2, 'roles');
        await stage.refuse(stranger.client.roles.list({}, place.call), { status: 403 });
      },
    },
  },
  {
    section: '16 custom_roles',
    needs: ['custom_roles'],
    cases: {
      'marks the roles every organization has and counts their members': async (stage) => {
        const place = await stage.home();
        await stage.join(place);
        const roles = await place.owner.client.roles.list({}, place.call);
        ensure(
          roles.every(({ system }) => system === true),
          'system roles',
        );
        same(
          roles.map(({ member_count }) => member_count),
          [1, 1],
          'members',
        );
      },
    },
  },
];
