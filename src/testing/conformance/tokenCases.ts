import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';

const DAY = 86_400_000;

/** Tokens of a person. */
export const tokenCases: readonly CaseGroup[] = [
  {
    section: '6.2 Personal access tokens',
    cases: {
      'creates a token, and shows its secret that one time': async (stage) => {
        const { client } = await stage.person();
        const made = await client.tokens.create({ name: 'Laptop' }, {});
        const { pat_key, key_id } = made;
        ensure(/^pat_[0-9A-Za-z]{12,}$/.test(key_id), `a public part of a token, got ${key_id}`);
        ensure(pat_key.startsWith(`${key_id}.`), 'a secret behind the public part');
        const { items } = await client.tokens.list({}, {});
        same(
          items.map((item) => [item.key_id, item.name, item.expires_at, item.created_at]),
          [[key_id, 'Laptop', null, made.created_at]],
          'list',
        );
        const secret = pat_key.slice(key_id.length + 1);
        ensure(!JSON.stringify(items).includes(secret), 'no secret in the list');
      },
      'refuses names and expiries as for keys': async (stage) => {
        const { client } = await stage.person();
        const { create } = client.tokens;
        await stage.refuse(create({ name: ' ' }, {}), { status: 422, field: 'name' });
        const past = create({ name: 'Past', expires_at: 1_000_000 }, {});
        await stage.refuse(past, { status: 422, field: 'expires_at' });
        const scoped = { name: 'Scoped', scopes: ['agents:read'] };
        await stage.refuse(create(scoped, {}), { status: 422, field: 'scopes' });
      },
      'belongs to the person alone': async (stage) => {
        const [one, two] = [await stage.person(), await stage.person()];
        const { key_id } = await one.client.tokens.create({ name: 'Laptop' }, {});
        same((await two.client.tokens.list({}, {})).items, [], 'tokens of the other');
        const wanted = { status: 404, code: 'not_found', detail: 'Token not found' } as const;
        await stage.refuse(two.client.tokens.delete({ key_id }, {}), wanted);
        same((await one.client.tokens.list({}, {})).items.length, 1, 'tokens');
      },
      'is gone once it is revoked': async (stage) => {
        const { client } = await stage.person();
        const { key_id } = await client.tokens.create({ name: 'Laptop' }, {});
        await client.tokens.delete({ key_id }, {});
        same((await client.tokens.list({}, {})).items, [], 'tokens');
        await stage.refuse(client.tokens.delete({ key_id }, {}), { status: 404 });
      },
      'pages so that every token comes exactly once, newest first': async (stage) => {
        const { client } = await stage.person();
        const names = ['one', 'two', 'three'];
        for (const name of names) await client.tokens.create({ name }, {});
        const page = await client.tokens.list({ limit: 2 }, {});
        const rest = await client.tokens.list({ limit: 2, cursor: page.nextCursor ?? '' }, {});
        const got = [...page.items, ...rest.items].map(({ name }) => name);
        same(got, [...names].reverse(), 'names');
      },
      'does not show a secret again to a repeated request': async (stage) => {
        const { client } = await stage.person();
        const keyed = { idempotencyKey: stage.word('key') };
        await client.tokens.create({ name: 'Laptop' }, keyed);
        await stage.refuse(client.tokens.create({ name: 'Laptop' }, keyed), {
          status: 409,
          code: 'secret_already_shown',
        });
        same((await client.tokens.list({}, {})).items.length, 1, 'tokens');
      },
    },
  },
  {
    section: '16 key_details',
    needs: ['key_details'],
    cases: {
      'says of a token whether it works and that nobody has used it': async (stage) => {
        const { client } = await stage.person();
        const { created_at } = await client.tokens.create({ name: 'For ever' }, {});
        await client.tokens.create({ name: 'Day', expires_at: created_at + DAY }, {});
        await stage.world.advance(DAY + 1000);
        const { items } = await client.tokens.list({}, {});
        same(
          items.map(({ name, status, last_used_at }) => [name, status, last_used_at]),
          [
            ['Day', 'expired', null],
            ['For ever', 'active', null],
          ],
          'tokens',
        );
      },
    },
  },
];
