/** A key of the demo's agency. Ages are days; what is still to come is negative. */
export interface SeedKey {
  readonly id: string;
  readonly name: string;
  /** User of its maker. */
  readonly created_by: string;
  readonly scopes: string[];
  readonly allowed_ips?: string[];
  readonly age: number;
  readonly expires?: number;
  readonly revoked?: number;
  /** When and from where it was last used. */
  readonly used?: readonly [age: number, ip: string];
  /** Requests of a usual hour. */
  readonly perHour?: number;
  readonly replaces?: string;
}

/** A personal token of the demo. */
export type SeedToken = Pick<SeedKey, 'id' | 'name' | 'age' | 'expires' | 'used'> & {
  readonly user_id: string;
};

const HOUR = 1 / 24;
const MINUTE = HOUR / 60;

/** Keys in every state that a key can be in. Nobody has their secrets. */
export function demoKeys(): readonly SeedKey[] {
  const sync = { name: 'CRM sync', created_by: 'usr_oleksandra', perHour: 560 } as const;
  const syncScopes = ['members:read', 'conversations:read', 'campaigns:read'];
  return [
    {
      ...{ id: 'ak_7Kq2mXv04hTzB8nRwc', name: 'Production server', created_by: 'usr_amara' },
      scopes: ['agents:manage', 'campaigns:manage', 'conversations:manage', 'members:read'],
      ...{ age: 400, used: [2 * MINUTE, '203.0.113.18'], perHour: 383 },
    },
    {
      ...{ id: 'ak_Pd81wLs6RyQe2JvKfA', name: 'Nightly import', created_by: 'usr_oleksandra' },
      ...{ scopes: ['conversations:read'], allowed_ips: ['198.51.100.0/24', '2001:db8:7c1::/48'] },
      ...{ age: 84, expires: -6, used: [6 * HOUR, '198.51.100.44'], perHour: 12 },
    },
    {
      ...{ ...sync, id: 'ak_b0Nn5tYk92UcV6mHpd', scopes: syncScopes },
      ...{ age: 260, expires: -22 * HOUR, used: [MINUTE, '203.0.113.18'] },
    },
    {
      ...{ ...sync, id: 'ak_Hy7dWq30sGtLx4EzRn', scopes: syncScopes },
      ...{ age: 2 * HOUR, used: [MINUTE / 2, '203.0.113.21'], replaces: 'ak_b0Nn5tYk92UcV6mHpd' },
    },
    {
      ...{ id: 'ak_Zx4r8GhJq1MvN5bTcy', name: 'Data warehouse', created_by: 'usr_amara' },
      ...{ scopes: ['usage:write'], age: 2, expires: -88 },
    },
    {
      ...{ id: 'ak_9eVf3Ca7TiBoU2kDsm', name: 'Old dialer', created_by: 'usr_jonas' },
      scopes: ['campaigns:manage', 'phone_numbers:read', 'trunks:read'],
      ...{ age: 434, expires: 75, used: [91, '203.0.113.90'] },
    },
    {
      // Siobhán was an admin when she made it and is a viewer now.
      ...{ id: 'ak_q5RuJ8wZt3LdYh1XgE', name: 'Support desk', created_by: 'usr_siobhan' },
      scopes: ['members:manage', 'conversations:read'],
      ...{ age: 196, used: [1.5 * HOUR, '192.0.2.61'], perHour: 41 },
    },
    {
      ...{ id: 'ak_4mWcKx9TbQ7fSj2NvP', name: 'Staging tests', created_by: 'usr_amara' },
      ...{ scopes: ['agents:read', 'conversations:read'], allowed_ips: ['192.0.2.0/24'] },
      ...{ age: 118, expires: -11 },
    },
    {
      ...{ id: 'ak_Tg6yLp1HnDw8zVqRkC', name: 'Zapier, first try', created_by: 'usr_amara' },
      ...{ scopes: ['campaigns:read'], age: 65, revoked: 9, used: [19, '198.51.100.120'] },
    },
  ];
}

/** Personal tokens of whoever signs in first. */
export function demoTokens(): readonly SeedToken[] {
  const user_id = 'usr_amara';
  const office = '192.0.2.10';
  return [
    {
      ...{ id: 'pat_V3hKz0nQe7RbXw5LtM', user_id, name: 'Laptop', age: 58, expires: -32 },
      used: [2 * HOUR, office],
    },
    {
      ...{ id: 'pat_c8JyUf2GdS6mNr4TqA', user_id, name: 'Release script', age: 163, expires: -3 },
      used: [7, office],
    },
    { ...{ id: 'pat_k1WpEx9ZbH5vLs7YoD', user_id, name: 'Notebook for the workshop', age: 44 } },
  ];
}
