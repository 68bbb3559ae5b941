import { ensure, refused, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import type { Home } from './stage.js';

const DAY = 86_400_000;

/** The server's present, as a key just made has it. */
async function presentOf({ owner, call }: Home): Promise<number> {
  return (await owner.client.apiKeys.create({ name: 'Clock' }, call)).created_at;
}

/** A person who may manage the organization and nothing else. */
const steward = { name: 'steward', label: 'Steward', scopes: ['organizations:manage'] };

/** Keys of an organization, as every server has them. */
export const apiKeyCases: readonly CaseGroup[] = [
  {
    section: '6.1 Organization API keys',
    cases: {
      'creates a key, and shows its secret that one time': async (stage) => {
        const { owner, call } = await stage.home();
        const made = await owner.client.apiKeys.create({ name: ' Production server ' }, call);
        const { pat_key, key_id, name, expires_at } = made;
        same([name, expires_at], ['Production server', null], 'key');
        ensure(/^ak_[0-9A-Za-z]{12,}$/.test(key_id), `a public part of a key, got ${key_id}`);
        ensure(pat_key.startsWith(`${key_id}.`), 'a secret behind the public part');
        const secret = pat_key.slice(key_id.length + 1);
        ensure(secret.length >= 43, 'at least 256 bits');
        const { items } = await owner.client.apiKeys.list({}, call);
        same(
          items.map((item) => [item.key_id, item.name, item.expires_at, item.created_at]),
          [[key_id, name, null, made.created_at]],
          'list',
        );
        ensure(!JSON.stringify(items).includes(secret), 'no secret in the list');
      },
      'keeps an expiry in milliseconds, and refuses one that has passed': async (stage) => {
        const home = await stage.home();
        const { owner, call } = home;
        const now = await presentOf(home);
        const { create } = owner.client.apiKeys;
        const expires_at = now + 90 * DAY;
        same(
          (await create({ name: 'Quarter', expires_at }, call)).expires_at,
          expires_at,
          'expiry',
        );
        const wanted = { status: 422, field: 'expires_at' } as const;
        const seconds = Math.floor(expires_at / 1000);
        await stage.refuse(create({ name: 'Seconds', expires_at: seconds }, call), wanted);
        await stage.refuse(create({ name: 'Past', expires_at: now - DAY }, call), wanted);
        await stage.refuse(create({ name: 'Half', expires_at: expires_at + 0.5 }, call), wanted);
        const never = create({ name: 'Too far', expires_at: Number.MAX_SAFE_INTEGER }, call);
        await stage.refuse(never, wanted);
      },
      'refuses a name that is empty, too long or not what it seems': async (stage) => {
        const { owner, call } = await stage.home();
        for (const name of [' ', 'x'.repeat(101), 'Key\u202e']) {
          const create = owner.client.apiKeys.create({ name }, call);
          await stage.refuse(create, { status: 422, field: 'name' });
        }
        same((await owner.client.apiKeys.list({}, call)).items, [], 'keys');
      },
      'pages so that every key comes exactly once, newest first': async (stage) => {
        const { owner, call } = await stage.home();
        const { create, list } = owner.client.apiKeys;
        const names = ['one', 'two', 'three', 'four', 'five'];
        await create({ name: 'one' }, call);
        for (const name of names.slice(1)) await create({ name }, call);
        const got: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await list({ limit: 2, cursor }, call);
          got.push(...page.items.map(({ name }) => name));
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined && got.length < 10);
        same(got, [...names].reverse(), 'names');
        await stage.refuse(list({ cursor: 'bm9uc2Vuc2U=' }, call), {
          status: 422,
          field: 'cursor',
        });
      },
      'revokes a key once': async (stage) => {
        const { owner, call } = await stage.home();
        const { apiKeys } = owner.client;
        const { key_id } = await apiKeys.create({ name: 'Import' }, call);
        await apiKeys.delete({ key_id }, call);
        const wanted = { status: 404, code: 'not_found', detail: 'API key not found' } as const;
        await stage.refuse(apiKeys.delete({ key_id }, call), wanted);
        const { items } = await apiKeys.list({}, call);
        same(
          items.filter(({ status }) => status !== 'revoked'),
          [],
          'keys that work',
        );
      },
      'does not find keys of another organization': async (stage) => {
        const [mine, theirs] = [await stage.home(), await stage.home()];
        const made = await theirs.owner.client.apiKeys.create({ name: 'Theirs' }, theirs.call);
        const remove = mine.owner.client.apiKeys.delete({ key_id: made.key_id }, mine.call);
        await stage.refuse(remove, { status: 404, code: 'not_found' });
        same((await mine.owner.client.apiKeys.list({}, mine.call)).items, [], 'keys');
      },
      'lets nobody without the scope see, make or revoke keys': async (stage) => {
        const home = await stage.home();
        const { key_id } = await home.owner.client.apiKeys.create({ name: 'Import' }, home.call);
        const { apiKeys } = (await stage.join(home, 'viewer')).client;
        const wanted = { status: 403, code: 'missing_scope' } as const;
        await stage.refuse(apiKeys.list({}, home.call), wanted);
        await stage.refuse(apiKeys.create({ name: 'Mine' }, home.call), wanted);
        await stage.refuse(apiKeys.delete({ key_id }, home.call), wanted);
      },
      'does not show a secret again to a repeated request': async (stage) => {
        const { owner, call } = await stage.home();
        const keyed = { ...call, idempotencyKey: stage.word('key') };
        await owner.client.apiKeys.create({ name: 'Import' }, keyed);
        await stage.refuse(owner.client.apiKeys.create({ name: 'Import' }, keyed), {
          status: 409,
          code: 'secret_already_shown',
        });
        same((await owner.client.apiKeys.list({}, call)).items.length, 1, 'keys');
      },
      'tells a repeated request of the refusal that it met, which holds no secret': async (
        stage,
      ) => {
        const { owner, call } = await stage.home();
        const keyed = { ...call, idempotencyKey: stage.word('key') };
        const input = { name: 'Import', expires_at: 1000 };
        const wanted = { status: 422, code: 'validation_error' } as const;
        await stage.refuse(owner.client.apiKeys.create(input, keyed), wanted);
        await stage.refuse(owner.client.apiKeys.create(input, keyed), wanted);
      },
    },
  },
  {
    section: '6.1 Organization API keys',
    without: ['key_details'],
    cases: {
      'knows neither scopes nor addresses of a key': async (stage) => {
        const { owner, call } = await stage.home();
        const { create, update, list } = owner.client.apiKeys;
        const scoped = create({ name: 'Import', scopes: ['agents:read'] }, call);
        await stage.refuse(scoped, { status: 422, field: 'scopes' });
        const bound = create({ name: 'Import', allowed_ips: ['10.0.0.0/8'] }, call);
        await stage.refuse(bound, { status: 422, field: 'allowed_ips' });
        const { key_id } = await create({ name: 'Import' }, call);
        const change = update({ key_id, name: 'Other' }, call);
        await stage.refuse(change, { code: 'unsupported' });
        const [item] = (await list({}, call)).items;
        same(Object.keys(item ?? {}).includes('status'), false, 'a status');
      },
      'shows no key that was revoked, since nothing would tell it apart': async (stage) => {
        const { owner, call } = await stage.home();
        const { key_id } = await owner.client.apiKeys.create({ name: 'Import' }, call);
        await owner.client.apiKeys.delete({ key_id }, call);
        same((await owner.client.apiKeys.list({}, call)).items, [], 'keys');
      },
    },
  },
  {
    section: '16 list_queries',
    needs: ['list_queries'],
    cases: {
      'counts keys and tokens': async (stage) => {
        const { owner, call } = await stage.home();
        for (const name of ['one', 'two', 'three']) {
          await owner.client.apiKeys.create({ name }, call);
          await owner.client.tokens.create({ name }, {});
        }
        same((await owner.client.apiKeys.list({ limit: 2 }, call)).total, 3, 'keys');
        same((await owner.client.tokens.list({ limit: 2 }, {})).total, 3, 'tokens');
      },
    },
  },
  {
    section: '16 key_details',
    needs: ['key_details', 'custom_roles'],
    cases: {
      'gives nobody a key that may do more than they do': async (stage) => {
        const home = await stage.home();
        await home.owner.client.roles.create(steward, home.call);
        const { client } = await stage.join(home, 'steward');
        const input = { name: 'Too much', scopes: ['billing:manage', 'organizations:manage'] };
        const error = await refused(client.apiKeys.create(input, home.call));
        same([error.status, error.code], [403, 'scope_escalation'], 'refusal');
        same(error.problem?.missing, ['billing:manage'], 'missing');
        await client.apiKeys.create({ name: 'All of mine' }, home.call);
        const [made] = (await client.apiKeys.list({}, home.call)).items;
        same(made?.scopes, ['organizations:manage'], 'scopes');
      },
    },
  },
];
