import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { first } from './stage.js';

/** The signed-in person. */
export const accountCases: readonly CaseGroup[] = [
  {
    section: '3 Account',
    cases: {
      'tells who is signed in': async ({ person }) => {
        const ada = await person({ first_name: 'Ada', last_name: 'Byron' });
        const me = await ada.client.users.me({}, {});
        same(me.id, ada.userId, 'id');
        same(me.email, ada.email, 'email');
        same([me.first_name, me.last_name, me.email_verified], ['Ada', 'Byron', true], 'name');
      },
      'changes the part of a name that is given and trims it': async ({ person }) => {
        const { client } = await person({ first_name: 'Ada', last_name: 'Byron' });
        const changed = await client.users.updateMe({ last_name: '  Lovelace ' }, {});
        same([changed.first_name, changed.last_name], ['Ada', 'Lovelace'], 'name');
        same((await client.users.me({}, {})).last_name, 'Lovelace', 'stored name');
      },
      'clears a name with null': async ({ person }) => {
        const { client } = await person();
        same((await client.users.updateMe({ last_name: null }, {})).last_name, null, 'last name');
      },
      'keeps a name in any script as it is': async ({ person }) => {
        const { client } = await person();
        const names = { first_name: 'さくら', last_name: 'Ní Bhriain' };
        const { first_name, last_name } = await client.users.updateMe(names, {});
        same({ first_name, last_name }, names, 'name');
      },
      'refuses a name of blanks': async ({ person, refuse }) => {
        const { client } = await person();
        await refuse(client.users.updateMe({ first_name: '   ' }, {}), {
          status: 422,
          code: 'validation_error',
          field: 'first_name',
        });
      },
      'refuses a name of 101 characters': async ({ person, refuse }) => {
        const { client } = await person();
        await refuse(client.users.updateMe({ last_name: 'x'.repeat(101) }, {}), {
          status: 422,
          field: 'last_name',
        });
      },
      'refuses to change the address along with the name': async ({ person, refuse }) => {
        const { client, email } = await person();
        const input = { first_name: 'Ada', email: 'other@example.com' };
        await refuse(client.users.updateMe(input, {}), { status: 422, field: 'email' });
        same((await client.users.me({}, {})).email, email, 'email');
      },
      'starts without organizations and invitations': async ({ person }) => {
        const { client } = await person();
        same((await client.organizations.list({}, {})).items, [], 'organizations');
        same(await client.users.invitations({}, {}), [], 'invitations');
      },
      'shows a changed name to the other members': async ({ home }) => {
        const { owner, call } = await home();
        await owner.client.users.updateMe({ first_name: 'Grace' }, {});
        const { items } = await owner.client.members.list({}, call);
        same(first(items, 'member').first_name, 'Grace', 'first name');
      },
      'names its extensions': async ({ person, offers }) => {
        const { client } = await person();
        const { capabilities } = await client.capabilities.list({}, {});
        ensure(
          capabilities.includes('list_queries') === offers('list_queries'),
          'the list to say whether it offers list_queries',
        );
      },
    },
  },
];
