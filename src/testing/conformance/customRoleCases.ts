import { ensure, refused, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import type { Home, Stage } from './stage.js';

const clerk = { name: 'clerk', label: 'Clerk', scopes: ['billing:manage'] };
const boss = {
  name: 'boss',
  label: 'Boss',
  scopes: ['members:manage', 'organizations:manage', 'billing:manage'],
};
const lead = { name: 'lead', label: 'Lead', scopes: ['members:manage', 'agents:read'] };

async function withRole(stage: Stage, role = clerk): Promise<Home> {
  const place = await stage.home();
  await place.owner.client.roles.create(role, place.call);
  return place;
}

/** Roles of an organization's own. */
export const customRoleCases: readonly CaseGroup[] = [
  {
    section: '16 custom_roles',
    needs: ['custom_roles'],
    cases: {
      'creates a role and lists it after the locked ones': async (stage) => {
        const { owner, call } = await stage.home();
        const made = await owner.client.roles.create(lead, call);
        same([made.name, made.label, made.system], ['lead', 'Lead', false], 'role');
        same(made.scopes, ['members:read', 'members:manage', 'agents:read'], 'scopes');
        const names = (await owner.client.roles.list({}, call)).map(({ name }) => name);
        same(names, ['admin', 'viewer', 'lead'], 'names');
      },
      'refuses a name that is taken, locked or malformed': async (stage) => {
        const { owner, call } = await withRole(stage);
        const { create } = owner.client.roles;
        await stage.refuse(create(clerk, call), { status: 409, code: 'role_exists' });
        await stage.refuse(create({ ...clerk, name: 'admin' }, call), { status: 409 });
        await stage.refuse(create({ ...clerk, name: 'No Name' }, call), {
          status: 422,
          field: 'name',
        });
      },
      'gives members what their role contains, at once': async (stage) => {
        const place = await withRole(stage);
        const { client } = await stage.join(place, 'clerk');
        same(await client.members.myScopes({}, place.call), ['billing:manage'], 'scopes');
        const input = { name: 'clerk', scopes: ['agents:read'] };
        await place.owner.client.roles.update(input, place.call);
        same(await client.members.myScopes({}, place.call), ['agents:read'], 'changed scopes');
      },
      'lets nobody grant what they do not hold': async (stage) => {
        const place = await withRole(stage, lead);
        const { client } = await stage.join(place, 'lead');
        const error = await refused(client.roles.create(clerk, place.call));
        same([error.status, error.code], [403, 'scope_escalation'], 'refusal');
        same(error.problem?.missing, ['billing:manage'], 'missing');
      },
      'lets nobody hand out a role that holds more than they do': async (stage) => {
        const place = await withRole(stage, lead);
        const { client, userId: user_id } = await stage.join(place, 'lead');
        const wanted = { status: 403, code: 'scope_escalation' } as const;
        await stage.refuse(
          client.members.setRoles({ user_id, roles: ['admin'] }, place.call),
          wanted,
        );
        const input = { email: `${stage.word('guest')}@example.com`, role: 'admin' };
        await stage.refuse(client.invitations.create(input, place.call), wanted);
      },
      'keeps admin and viewer as they are': async (stage) => {
        const { owner, call } = await stage.home();
        const wanted = { status: 403, code: 'role_locked' } as const;
        await stage.refuse(owner.client.roles.update({ name: 'viewer', scopes: [] }, call), wanted);
        await stage.refuse(owner.client.roles.delete({ name: 'admin' }, call), wanted);
      },
      'refuses a change that is based on an older version': async (stage) => {
        const { owner, call } = await withRole(stage);
        const { update, list } = owner.client.roles;
        const version = (await list({}, call)).at(-1)?.version ?? 0;
        await update({ name: 'clerk', label: 'First' }, { ...call, ifMatch: version });
        const late = update({ name: 'clerk', label: 'Second' }, { ...call, ifMatch: version });
        const error = await refused(late);
        same([error.status, error.code], [412, 'version_conflict'], 'refusal');
        ensure(JSON.stringify(error.problem?.current).includes('First'), 'the stored role');
      },
      'deletes a role in use only with another one in its place': async (stage) => {
        const place = await withRole(stage);
        const { client } = await stage.join(place, 'clerk');
        const { roles } = place.owner.client;
        const input = { name: 'clerk' };
        await stage.refuse(roles.delete(input, place.call), { status: 409, code: 'role_in_use' });
        await roles.delete({ ...input, reassign_to: 'viewer' }, place.call);
        const scopes = await client.members.myScopes({}, place.call);
        ensure(scopes.includes('members:read'), 'scopes of a viewer');
      },
      'tells who would gain and lose what': async (stage) => {
        const place = await withRole(stage);
        await stage.join(place, 'clerk');
        const input = { name: 'clerk', scopes: ['agents:read'] };
        const { scopes } = await place.owner.client.roles.impact(input, place.call);
        const told = scopes.map(({ scope, change, members }) => `${scope} ${change} ${members}`);
        same(told.sort(), ['agents:read gained 1', 'billing:manage lost 1'], 'impact');
      },
      'takes whoever can manage the organization for an admin, whatever their role is called':
        async (stage) => {
          const place = await withRole(stage, boss);
          const second = await stage.join(place, 'boss');
          await place.owner.client.members.leave({}, place.call);
          const refusal = { status: 409, code: 'last_admin' } as const;
          await stage.refuse(second.client.members.leave({}, place.call), refusal);
          const input = { user_id: second.userId, roles: ['boss'] };
          same((await second.client.members.setRoles(input, place.call)).roles, ['boss'], 'roles');
        },
      'keeps an admin when a role is edited, and when it is deleted': async (stage) => {
        const place = await withRole(stage, boss);
        const { client } = await stage.join(place, 'boss');
        await place.owner.client.members.leave({}, place.call);
        const refusal = { status: 409, code: 'last_admin' } as const;
        const input = { name: 'boss', scopes: ['members:manage'] };
        await stage.refuse(client.roles.update(input, place.call), refusal);
        await client.roles.create({ ...lead, scopes: ['members:manage'] }, place.call);
        const reassign = { name: 'boss', reassign_to: 'lead' };
        await stage.refuse(client.roles.delete(reassign, place.call), refusal);
        same((await client.members.myScopes({}, place.call)).length, 4, 'scopes');
      },
      'moves pending invitations with the members, and keeps the rest as they were': async (
        stage,
      ) => {
        const place = await withRole(stage);
        const { invitations, roles } = place.owner.client;
        const invite = (role: string) =>
          invitations.create({ email: `${stage.word('guest')}@example.com`, role }, place.call);
        const { id } = await invite('clerk');
        await invitations.revoke({ id }, place.call);
        await invite('clerk');
        await roles.delete({ name: 'clerk', reassign_to: 'viewer' }, place.call);
        const { items } = await invitations.list({ status: 'all' }, place.call);
        const told = items.map(({ role, status }) => `${role} ${status}`);
        same(told, ['viewer Pending', 'clerk Revoked'], 'invitations');
      },
    },
  },
];
