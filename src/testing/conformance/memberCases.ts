import { scopes as catalogue } from '../../contract/index.js';
import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';

/** Scopes, roles and leaving. */
export const memberCases: readonly CaseGroup[] = [
  {
    section: '5.3 Role contents',
    cases: {
      'gives admins every scope but the internal one': async ({ home }) => {
        const { owner, call } = await home();
        const scopes = await owner.client.members.myScopes({}, call);
        const wanted = catalogue.filter((scope) => scope !== 'conversations:dial');
        same([...scopes].sort(), [...wanted].sort(), 'scopes');
      },
      'gives viewers every plain read scope and nothing else': async ({ home, join }) => {
        const place = await home();
        const { client } = await join(place);
        const scopes = await client.members.myScopes({}, place.call);
        const wanted = catalogue.filter((scope) => scope.endsWith(':read'));
        same([...scopes].sort(), [...wanted].sort(), 'scopes');
      },
      'tells a member what another one may do': async ({ home, join }) => {
        const place = await home();
        const { client, userId } = await join(place);
        const own = await client.members.myScopes({}, place.call);
        const { members } = place.owner.client;
        const read = await members.scopes({ user_id: userId }, place.call);
        same([...read].sort(), [...own].sort(), 'scopes');
      },
      'knows no scopes of somebody who is no member': async ({ home, person, refuse }) => {
        const { owner, call } = await home();
        const stranger = await person();
        await refuse(owner.client.members.scopes({ user_id: stranger.userId }, call), {
          status: 404,
          code: 'not_found',
          detail: 'Member not found',
        });
      },
    },
  },
  {
    section: '4.1 Members',
    cases: {
      'promotes at once': async ({ home, join }) => {
        const place = await home();
        const { client, userId } = await join(place);
        const { members } = place.owner.client;
        const changed = await members.setRoles({ user_id: userId, roles: ['admin'] }, place.call);
        same([changed.user_id, changed.roles], [userId, ['admin']], 'answer');
        const scopes = await client.members.myScopes({}, place.call);
        ensure(scopes.includes('members:manage'), 'members:manage');
      },
      'demotes an admin while another one is left': async ({ home, join }) => {
        const place = await home();
        const { client, userId } = await join(place, 'admin');
        const { members } = place.owner.client;
        await members.setRoles({ user_id: userId, roles: ['viewer'] }, place.call);
        const scopes = await client.members.myScopes({}, place.call);
        ensure(!scopes.includes('members:manage'), 'members:manage to be gone');
      },
      'takes the role that a member has already': async ({ home, join }) => {
        const place = await home();
        const { userId: user_id } = await join(place);
        const input = { user_id, roles: ['viewer'] };
        same(
          (await place.owner.client.members.setRoles(input, place.call)).roles,
          ['viewer'],
          'roles',
        );
      },
      'demands exactly one role that exists': async ({ home, join, refuse }) => {
        const place = await home();
        const { userId: user_id } = await join(place);
        for (const roles of [[], ['admin', 'viewer'], ['owner'], ['Admin!']]) {
          const set = place.owner.client.members.setRoles({ user_id, roles }, place.call);
          await refuse(set, { status: 422, code: 'validation_error', field: 'roles' });
        }
      },
      'sets no role of somebody who is no member': async ({ home, person, refuse }) => {
        const { owner, call } = await home();
        const { userId: user_id } = await person();
        await refuse(owner.client.members.setRoles({ user_id, roles: ['viewer'] }, call), {
          status: 404,
          code: 'not_found',
        });
      },
      'lets viewers neither set roles nor remove': async ({ home, join, refuse }) => {
        const place = await home();
        const { client, userId: user_id } = await join(place);
        const wanted = { status: 403, code: 'missing_scope', detail: 'members:manage' } as const;
        await refuse(client.members.setRoles({ user_id, roles: ['admin'] }, place.call), wanted);
        await refuse(client.members.remove({ user_id }, place.call), wanted);
      },
      'removes at once and leaves the account and other memberships alone': async (stage) => {
        const { home, join, found, refuse } = stage;
        const place = await home();
        const { client, userId, email } = await join(place);
        const own = await found({ client, userId, email });
        await place.owner.client.members.remove({ user_id: userId }, place.call);
        await refuse(client.members.list({}, place.call), { status: 403, code: 'not_a_member' });
        const { items } = await client.organizations.list({}, {});
        same(
          items.map(({ id }) => id),
          [own.organization.id],
          'other organizations',
        );
      },
      'removes nobody twice': async ({ home, join, refuse }) => {
        const place = await home();
        const { userId: user_id } = await join(place);
        const { remove } = place.owner.client.members;
        await remove({ user_id }, place.call);
        await refuse(remove({ user_id }, place.call), {
          status: 404,
          code: 'not_found',
          detail: 'Member not found',
        });
      },
      'lets anybody leave': async ({ home, join, refuse }) => {
        const place = await home();
        const { client } = await join(place);
        await client.members.leave({}, place.call);
        same((await client.organizations.list({}, {})).items, [], 'organizations');
        await refuse(client.members.myScopes({}, place.call), { status: 403 });
      },
      'takes somebody back who was removed': async ({ home, join }) => {
        const place = await home();
        const { owner, call } = place;
        const { client, userId: user_id, email } = await join(place);
        await owner.client.members.remove({ user_id }, call);
        const { id } = await owner.client.invitations.create({ email, role: 'admin' }, call);
        const { organization } = await client.users.acceptInvitation({ id }, {});
        same(organization.roles, ['admin'], 'roles');
      },
    },
  },
];
