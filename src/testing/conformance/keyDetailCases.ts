import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { demotedMaker, findKey } from './keyStage.js';

const DAY = 86_400_000;

/** What a key may do, from where and how long. */
export const keyDetailCases: readonly CaseGroup[] = [
  {
    section: '16 key_details',
    needs: ['key_details'],
    cases: {
      'says what a key may do, who made it and that nobody has used it': async (stage) => {
        const home = await stage.home();
        const { owner, call } = home;
        const allowed_ips = ['203.0.113.0/24', '2001:db8::/32', '192.0.2.7'];
        const input = { name: 'Import', scopes: ['members:manage'], allowed_ips };
        const { key_id } = await owner.client.apiKeys.create(input, call);
        const key = await findKey(home, key_id);
        same([key.status, key.scopes], ['active', ['members:read', 'members:manage']], 'key');
        same([key.lost_scopes, key.allowed_ips], [[], allowed_ips], 'what it lost, and addresses');
        same(
          [key.created_by?.user_id, key.created_by?.email, key.created_by?.name],
          [owner.userId, owner.email, 'Robin Case'],
          'maker',
        );
        same([key.last_used_at, key.last_used_ip, key.revoked_at], [null, null, null], 'use');
      },
      'gives a key without scopes of its own what its maker holds': async (stage) => {
        const home = await stage.home();
        const { key_id } = await home.owner.client.apiKeys.create({ name: 'All' }, home.call);
        const held = await home.owner.client.members.myScopes({}, home.call);
        same((await findKey(home, key_id)).scopes, held, 'scopes');
      },
      'refuses scopes that do not exist, none at all, and addresses that are none': async (
        stage,
      ) => {
        const { owner, call } = await stage.home();
        const { create } = owner.client.apiKeys;
        for (const scopes of [['coffee:make'], []]) {
          const made = create({ name: 'Import', scopes }, call);
          await stage.refuse(made, { status: 422, field: 'scopes' });
        }
        const wrong = ['10.0.0.0/33', '999.1.1.1', '::::', 'example.com', '10.0.0.1/', ''];
        for (const address of wrong) {
          const made = create({ name: 'Import', allowed_ips: ['10.0.0.1', address] }, call);
          await stage.refuse(made, { status: 422, field: 'allowed_ips' });
        }
        same((await owner.client.apiKeys.list({}, call)).items, [], 'keys');
      },
      'takes from a key what its maker loses, and gives it back': async (stage) => {
        const { home, key_id } = await demotedMaker(stage);
        const key = await findKey(home, key_id);
        same(key.scopes, ['members:read', 'agents:read'], 'scopes');
        same(key.lost_scopes, ['members:manage'], 'lost');
        const user_id = key.created_by?.user_id ?? '';
        const { members } = home.owner.client;
        await members.setRoles({ user_id, roles: ['admin'] }, home.call);
        same((await findKey(home, key_id)).lost_scopes, [], 'lost after all');
        await members.remove({ user_id }, home.call);
        same((await findKey(home, key_id)).scopes, [], 'scopes once the maker is gone');
      },
      'changes name, expiry and addresses, each alone': async (stage) => {
        const home = await stage.home();
        const { update, create } = home.owner.client.apiKeys;
        const { key_id, created_at } = await create({ name: 'Import' }, home.call);
        const expires_at = created_at + DAY;
        same((await update({ key_id, name: 'Export' }, home.call)).name, 'Export', 'name');
        await update({ key_id, expires_at }, home.call);
        await update({ key_id, allowed_ips: ['10.0.0.0/8'] }, home.call);
        const key = await findKey(home, key_id);
        same(
          [key.name, key.expires_at, key.allowed_ips],
          ['Export', expires_at, ['10.0.0.0/8']],
          'key',
        );
        const freed = await update({ key_id, expires_at: null, allowed_ips: null }, home.call);
        same([freed.expires_at, freed.allowed_ips], [null, null], 'key');
        const past = update({ key_id, expires_at: created_at - DAY }, home.call);
        await stage.refuse(past, { status: 422, field: 'expires_at' });
        await stage.refuse(update({ key_id, name: '' }, home.call), { status: 422, field: 'name' });
        const none = update({ key_id: 'ak_none', name: 'None' }, home.call);
        await stage.refuse(none, { status: 404, detail: 'API key not found' });
      },
      'ends a key at its expiry, and brings no dead key back to life': async (stage) => {
        const home = await stage.home();
        const { update, create, delete: revoke } = home.owner.client.apiKeys;
        const made = await create({ name: 'Clock' }, home.call);
        const expires_at = made.created_at + DAY;
        const { key_id } = await create({ name: 'Day', expires_at }, home.call);
        same((await findKey(home, key_id)).status, 'active', 'status');
        await stage.world.advance(DAY + 1000);
        same((await findKey(home, key_id)).status, 'expired', 'status after a day');
        const wanted = { status: 409, code: 'key_not_active' } as const;
        await stage.refuse(update({ key_id, expires_at: null }, home.call), wanted);
        await revoke({ key_id: made.key_id }, home.call);
        await stage.refuse(update({ key_id: made.key_id, name: 'Back' }, home.call), wanted);
      },
      'lists a revoked key for thirty days': async (stage) => {
        const home = await stage.home();
        const { create, delete: revoke, list } = home.owner.client.apiKeys;
        const { key_id } = await create({ name: 'Import' }, home.call);
        await revoke({ key_id }, home.call);
        const key = await findKey(home, key_id);
        same(key.status, 'revoked', 'status');
        ensure((key.revoked_at ?? 0) >= key.created_at, 'a time of revocation');
        await stage.world.advance(31 * DAY);
        same((await list({}, home.call)).items, [], 'keys');
      },
    },
  },
];
