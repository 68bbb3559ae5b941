import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';

const HOUR = 3_600_000;

/** The same action twice has the effect of one. */
export const idempotencyCases: readonly CaseGroup[] = [
  {
    section: '16.1 Idempotency',
    cases: {
      'makes one organization of two creations with one key': async ({ person, word }) => {
        const { client } = await person();
        const input = { name: 'Once', slug: word('once') };
        const call = { idempotencyKey: word('key') };
        const one = await client.organizations.create(input, call);
        const two = await client.organizations.create(input, call);
        same(two, one, 'second answer');
        same((await client.organizations.list({}, {})).items.length, 1, 'organizations');
      },
      'refuses a key that was used for something else': async ({ person, word, refuse }) => {
        const { client } = await person();
        const call = { idempotencyKey: word('key') };
        await client.organizations.create({ name: 'Once', slug: word('once') }, call);
        const other = client.organizations.create({ name: 'Twice', slug: word('twice') }, call);
        await refuse(other, { status: 422, code: 'idempotency_mismatch' });
        same((await client.organizations.list({}, {})).items.length, 1, 'organizations');
      },
      'keeps the keys of two people apart': async ({ person, word }) => {
        const [one, two] = [await person(), await person()];
        const call = { idempotencyKey: word('key') };
        const create = async ({ client }: typeof one) =>
          (await client.organizations.create({ name: 'Own', slug: word('own') }, call)).id;
        ensure((await create(one)) !== (await create(two)), 'two organizations');
      },
      'keeps the keys of two operations apart': async ({ home, word }) => {
        const { owner, call } = await home();
        const idempotencyKey = word('key');
        const input = { name: 'Own', slug: word('own') };
        await owner.client.organizations.create(input, { idempotencyKey });
        const guest = { email: `${word('guest')}@example.com`, role: 'viewer' };
        const made = await owner.client.invitations.create(guest, { ...call, idempotencyKey });
        same(made.email, guest.email, 'invitation');
      },
      'sends one invitation for two requests with one key': async ({ home, word }) => {
        const { owner, call } = await home();
        const keyed = { ...call, idempotencyKey: word('key') };
        const input = { email: `${word('guest')}@example.com`, role: 'viewer' };
        const one = await owner.client.invitations.create(input, keyed);
        const two = await owner.client.invitations.create(input, keyed);
        same(two.id, one.id, 'invitation');
      },
      'forgets a key after a day': async ({ person, word, world }) => {
        const { client } = await person();
        const call = { idempotencyKey: word('key') };
        await client.organizations.create({ name: 'Monday', slug: word('day') }, call);
        await world.advance(25 * HOUR);
        await client.organizations.create({ name: 'Tuesday', slug: word('day') }, call);
        same((await client.organizations.list({}, {})).items.length, 2, 'organizations');
      },
    },
  },
];
