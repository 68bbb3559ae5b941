import type { ApiKey } from '../../contract/index.js';
import { first, type Home, type Stage } from './stage.js';

/** A key as its organization's list shows it. */
export async function findKey({ owner, call }: Home, key_id: string): Promise<ApiKey> {
  const { items } = await owner.client.apiKeys.list({}, call);
  return first(
    items.filter((item) => item.key_id === key_id),
    'key of this id',
  );
}

/** A key whose maker was an admin and is a viewer now. */
export async function demotedMaker(stage: Stage): Promise<{ home: Home; key_id: string }> {
  const home = await stage.home();
  const maker = await stage.join(home, 'admin');
  const input = { name: 'CRM', scopes: ['members:manage', 'agents:read'] };
  const { key_id } = await maker.client.apiKeys.create(input, home.call);
  const change = { user_id: maker.userId, roles: ['viewer'] };
  await home.owner.client.members.setRoles(change, home.call);
  return { home, key_id };
}
