import type { MembersQuery } from 'orgkit';

const sorts = ['name', 'email', 'role', 'created_at', 'last_active_at'] as const;
const states = ['pending', 'accepted', 'revoked', 'expired', 'all'] as const;
const names = ['search', 'sort', 'role', 'status', 'tab', 'invitations'] as const;

function oneOf<T extends string>(values: readonly T[], text: string | null): T | undefined {
  return values.find((value) => value === text);
}

/** What the members list shows, from the address; what nobody can have chosen there is left out. */
export function readMembersQuery(address: URLSearchParams): MembersQuery {
  const descending = sorts.map((sort) => `-${sort}` as const);
  return {
    search: address.get('search') ?? undefined,
    role: address.get('role') ?? undefined,
    sort: oneOf([...sorts, ...descending], address.get('sort')),
    status: oneOf(['active', 'inactive'], address.get('status')),
    tab: oneOf(['members', 'invitations'], address.get('tab')),
    invitations: oneOf(states, address.get('invitations')),
  };
}

/** The address with another query in it; everything else there stays. */
export function writeMembersQuery(address: URLSearchParams, query: MembersQuery): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const name of names) {
    const value = query[name];
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return next;
}
