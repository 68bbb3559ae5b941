import { ensure, refused, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { first } from './stage.js';

/** What every call of a client keeps to. */
export const callCases: readonly CaseGroup[] = [
  {
    section: '1 Calls',
    cases: {
      'gives up when the caller has': async ({ home, refuse }) => {
        const { owner, call } = await home();
        const signal = AbortSignal.abort();
        await refuse(owner.client.members.list({}, { ...call, signal }), { code: 'aborted' });
        await refuse(owner.client.users.me({}, { signal }), { code: 'aborted' });
      },
      'refuses ids that would lead to another address': async ({ home, refuse }) => {
        const { owner, call } = await home();
        for (const user_id of ['', '.', '..']) {
          const remove = owner.client.members.remove({ user_id }, call);
          await refuse(remove, { status: 0, code: 'invalid_input' });
        }
      },
      'treats an id with a slash as one that does not exist': async ({ home }) => {
        const { owner, call } = await home();
        const user_id = `../members/${owner.userId}`;
        const error = await refused(owner.client.members.remove({ user_id }, call));
        ensure([404, 422].includes(error.status), `404 or 422, got ${error.status}`);
        same((await owner.client.members.list({}, call)).items.length, 1, 'members');
      },
      'refuses a call inside an organization that names none': async ({ person, refuse }) => {
        const { client } = await person();
        const list = client.members.list({}, { organizationId: '' });
        await refuse(list, { status: 0, code: 'invalid_input' });
      },
      'never hands out the same object twice': async ({ home }) => {
        const { owner, call } = await home();
        const { list } = owner.client.members;
        const { items } = await list({}, call);
        first(items, 'member').roles.push('tampered');
        same(first((await list({}, call)).items, 'member').roles, ['admin'], 'roles');
      },
      'keeps its state apart from what it has handed out': async (stage) => {
        const place = await stage.home();
        const { status } = await stage.settle(place);
        const { owner, organization, call } = place;
        const read = async () => {
          const input = { organization_id: organization.id };
          return (await owner.client.organizations.retryProvisioning(input, call)).provisioning;
        };
        for (const step of (await read()).steps) step.status = 'failed';
        const { steps, ...rest } = await read();
        same(rest.status, status, 'status');
        ensure(
          steps.every((step) => step.status === 'done'),
          'every step to be done still',
        );
      },
      'reads input once, when the call is made': async ({ person, word }) => {
        const { client } = await person();
        const input = { name: 'Before', slug: word('input') };
        const creating = client.organizations.create(input, {});
        input.name = 'After';
        same((await creating).name, 'Before', 'name');
      },
      'names the request that was refused': async ({ person, refuse, home }) => {
        const { organization } = await home();
        const { client } = await person();
        const call = { organizationId: organization.id };
        const error = await refused(client.members.list({}, call));
        ensure(Boolean(error.requestId), 'a request id');
        await refuse(client.members.list({}, call), { status: 403 });
      },
    },
  },
  {
    section: '16 Missing extensions',
    without: ['slug_hold'],
    cases: {
      'holds no slug': async ({ person, word, refuse }) => {
        const { client } = await person();
        const hold = client.organizations.holdSlug({ slug: word('held') }, {});
        await refuse(hold, { status: 0, code: 'unsupported' });
      },
    },
  },
  {
    section: '16 Missing extensions',
    without: ['invitation_links'],
    cases: {
      'makes no links': async ({ home, refuse }) => {
        const { owner, call } = await home();
        const link = owner.client.invitations.link({ id: 'inv_any' }, call);
        await refuse(link, { status: 0, code: 'unsupported' });
      },
    },
  },
  {
    section: '16 Missing extensions',
    without: ['custom_roles'],
    cases: {
      'creates no roles': async ({ home, refuse }) => {
        const { owner, call } = await home();
        const role = { name: 'clerk', label: 'Clerk', scopes: [] };
        const create = owner.client.roles.create(role, call);
        await refuse(create, { status: 0, code: 'unsupported' });
      },
    },
  },
  {
    section: '16 Missing extensions',
    without: ['list_queries'],
    cases: {
      'counts nothing': async ({ home }) => {
        const { owner, call } = await home();
        same((await owner.client.members.list({}, call)).total, null, 'total');
      },
    },
  },
];
