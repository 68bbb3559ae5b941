import { ensure, refused, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { demotedMaker, findKey } from './keyStage.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK_SECONDS = 604_800;

/** Replacing a key while both work. */
export const keyRotationCases: readonly CaseGroup[] = [
  {
    section: '16 key_rotation',
    without: ['key_rotation'],
    cases: {
      'replaces no key and counts no use': async (stage) => {
        const { owner, call } = await stage.home();
        const { apiKeys } = owner.client;
        const { key_id } = await apiKeys.create({ name: 'Import' }, call);
        const wanted = { code: 'unsupported' } as const;
        await stage.refuse(apiKeys.rotate({ key_id, grace_seconds: 0 }, call), wanted);
        await stage.refuse(apiKeys.usage({ key_id }, call), wanted);
      },
    },
  },
  {
    section: '16 key_rotation',
    needs: ['key_details', 'key_rotation'],
    cases: {
      'replaces a key by one that may do the same; the old one works for the grace time': async (
        stage,
      ) => {
        const home = await stage.home();
        const { apiKeys } = home.owner.client;
        const input = { name: 'Sync', scopes: ['agents:read'], allowed_ips: ['10.0.0.0/8'] };
        const old = await apiKeys.create(input, home.call);
        const made = await apiKeys.rotate({ key_id: old.key_id, grace_seconds: 3600 }, home.call);
        ensure(made.key_id !== old.key_id && made.pat_key !== old.pat_key, 'another key');
        ensure(made.pat_key.startsWith(`${made.key_id}.`), 'a secret behind the public part');
        same([made.replaces, made.name, made.expires_at], [old.key_id, 'Sync', null], 'new key');
        const grace = (made.old_expires_at ?? 0) - made.created_at;
        ensure(Math.abs(grace - HOUR) < 60_000, `an hour of grace, got ${grace} ms`);
        const [before, after] = [await findKey(home, old.key_id), await findKey(home, made.key_id)];
        same(
          [before.status, before.generation, before.replaced_by, before.expires_at],
          ['rotating', 1, made.key_id, made.old_expires_at],
          'old key',
        );
        same(
          [after.status, after.generation, after.replaces, after.scopes, after.allowed_ips],
          ['active', 2, old.key_id, ['agents:read'], ['10.0.0.0/8']],
          'new key',
        );
        await stage.world.advance(HOUR + 60_000);
        same((await findKey(home, old.key_id)).status, 'expired', 'old key after the grace time');
        same((await findKey(home, made.key_id)).status, 'active', 'new key after the grace time');
      },
      'ends the old key at once without grace': async (stage) => {
        const home = await stage.home();
        const { apiKeys } = home.owner.client;
        const { key_id } = await apiKeys.create({ name: 'Leaked' }, home.call);
        await apiKeys.rotate({ key_id, grace_seconds: 0 }, home.call);
        same((await findKey(home, key_id)).status, 'expired', 'old key');
      },
      'never makes the old key live longer, and gives the new one as long again': async (stage) => {
        const home = await stage.home();
        const { apiKeys } = home.owner.client;
        const { created_at } = await apiKeys.create({ name: 'Clock' }, home.call);
        const expires_at = created_at + DAY;
        const old = await apiKeys.create({ name: 'Day', expires_at }, home.call);
        const input = { key_id: old.key_id, grace_seconds: WEEK_SECONDS };
        const made = await apiKeys.rotate(input, home.call);
        same(made.old_expires_at, expires_at, 'old expiry');
        same(
          (made.expires_at ?? 0) - made.created_at,
          expires_at - old.created_at,
          'life of the new key',
        );
        const longer = apiKeys.update({ key_id: old.key_id, expires_at: null }, home.call);
        await stage.refuse(longer, { status: 422, field: 'expires_at' });
      },
      'lets the grace time be made longer, up to a week': async (stage) => {
        const home = await stage.home();
        const { apiKeys } = home.owner.client;
        const { key_id } = await apiKeys.create({ name: 'Sync' }, home.call);
        const { created_at } = await apiKeys.rotate({ key_id, grace_seconds: 60 }, home.call);
        const later = created_at + 2 * DAY;
        same(
          (await apiKeys.update({ key_id, expires_at: later }, home.call)).expires_at,
          later,
          'end',
        );
        same((await findKey(home, key_id)).status, 'rotating', 'status');
        const tooLate = apiKeys.update({ key_id, expires_at: created_at + 8 * DAY }, home.call);
        await stage.refuse(tooLate, { status: 422, field: 'expires_at' });
      },
      'refuses a grace time below none or above a week': async (stage) => {
        const { owner, call } = await stage.home();
        const { key_id } = await owner.client.apiKeys.create({ name: 'Sync' }, call);
        for (const grace_seconds of [-1, WEEK_SECONDS + 1, 1.5]) {
          const rotate = owner.client.apiKeys.rotate({ key_id, grace_seconds }, call);
          await stage.refuse(rotate, { status: 422, field: 'grace_seconds' });
        }
      },
      'lets at most two secrets of a key work': async (stage) => {
        const { owner, call } = await stage.home();
        const { apiKeys } = owner.client;
        const { key_id } = await apiKeys.create({ name: 'Sync' }, call);
        const made = await apiKeys.rotate({ key_id, grace_seconds: 3600 }, call);
        const wanted = { status: 409, code: 'rotation_in_progress' } as const;
        await stage.refuse(apiKeys.rotate({ key_id, grace_seconds: 60 }, call), wanted);
        const third = { key_id: made.key_id, grace_seconds: 60 };
        await stage.refuse(apiKeys.rotate(third, call), wanted);
        await apiKeys.delete({ key_id }, call);
        const again = await apiKeys.rotate(third, call);
        same(again.replaces, made.key_id, 'the key replaced once the first is gone');
      },
      'replaces no key that is revoked, expired or unknown': async (stage) => {
        const { owner, call } = await stage.home();
        const { apiKeys } = owner.client;
        const { key_id } = await apiKeys.create({ name: 'Gone' }, call);
        await apiKeys.delete({ key_id }, call);
        const rotate = (id: string) => apiKeys.rotate({ key_id: id, grace_seconds: 60 }, call);
        await stage.refuse(rotate(key_id), { status: 409, code: 'key_not_active' });
        await stage.refuse(rotate('ak_none'), { status: 404, detail: 'API key not found' });
        const { created_at } = await apiKeys.create({ name: 'Clock' }, call);
        const day = await apiKeys.create({ name: 'Day', expires_at: created_at + DAY }, call);
        await stage.world.advance(DAY + 1000);
        await stage.refuse(rotate(day.key_id), { status: 409, code: 'key_not_active' });
      },
      'does not give a key back what its maker lost': async (stage) => {
        const { home, key_id } = await demotedMaker(stage);
        const { apiKeys } = home.owner.client;
        const made = await apiKeys.rotate({ key_id, grace_seconds: 60 }, home.call);
        const key = await findKey(home, made.key_id);
        same([key.scopes, key.lost_scopes], [['members:read', 'agents:read'], []], 'scopes');
        same(key.created_by?.user_id, home.owner.userId, 'maker');
      },
      'shows the new secret once, even to a repeated request': async (stage) => {
        const { owner, call } = await stage.home();
        const { key_id } = await owner.client.apiKeys.create({ name: 'Sync' }, call);
        const keyed = { ...call, idempotencyKey: stage.word('key') };
        const input = { key_id, grace_seconds: 60 };
        await owner.client.apiKeys.rotate(input, keyed);
        await stage.refuse(owner.client.apiKeys.rotate(input, keyed), {
          status: 409,
          code: 'secret_already_shown',
        });
      },
      'counts requests an hour for seven days, for each generation': async (stage) => {
        const { owner, call } = await stage.home();
        const { apiKeys } = owner.client;
        const { key_id } = await apiKeys.create({ name: 'Sync' }, call);
        const one = (await apiKeys.usage({ key_id }, call)).hours;
        same([one.length, new Set(one.map(({ generation }) => generation)).size], [168, 1], 'rows');
        ensure(
          one.every(({ requests }) => requests === 0),
          'no requests',
        );
        const made = await apiKeys.rotate({ key_id, grace_seconds: 3600 }, call);
        const two = (await apiKeys.usage({ key_id: made.key_id }, call)).hours;
        same(two.length, 336, 'rows of two generations');
        const times = two.map(({ hour }) => Date.parse(hour));
        ensure(
          times.every((time) => time % HOUR === 0),
          'whole hours',
        );
        same(
          times,
          [...times].sort((a, b) => a - b),
          'order',
        );
        same((times.at(-1) ?? 0) - (times[0] ?? 0), 167 * HOUR, 'span');
        const none = apiKeys.usage({ key_id: 'ak_none' }, call);
        await stage.refuse(none, { status: 404, detail: 'API key not found' });
      },
    },
  },
  {
    section: '16 key_rotation',
    needs: ['key_details', 'key_rotation', 'custom_roles'],
    cases: {
      'hands nobody a secret that may do more than they do': async (stage) => {
        const home = await stage.home();
        const { client } = home.owner;
        const scopes = ['organizations:manage'];
        await client.roles.create({ name: 'steward', label: 'Steward', scopes }, home.call);
        const steward = await stage.join(home, 'steward');
        const input = { name: 'Billing', scopes: ['billing:manage'] };
        const { key_id } = await client.apiKeys.create(input, home.call);
        const rotate = steward.client.apiKeys.rotate({ key_id, grace_seconds: 60 }, home.call);
        const error = await refused(rotate);
        same([error.status, error.code], [403, 'scope_escalation'], 'refusal');
        same((await findKey(home, key_id)).status, 'active', 'status');
      },
    },
  },
];
