import type { Member, MemberSort } from '../../contract/index.js';
import type { Home, Stage } from './stage.js';

interface Query {
  limit?: number;
  sort?: MemberSort;
}

/** Reads a list to its end, doing something after the first page. */
export async function readAll(
  { owner, call }: Home,
  query: Query,
  afterFirst: (page: readonly Member[]) => Promise<unknown> = () => Promise.resolve(),
): Promise<Member[]> {
  const { list } = owner.client.members;
  let page = await list(query, call);
  const rows = [...page.items];
  await afterFirst(page.items);
  while (page.nextCursor !== null) {
    page = await list({ ...query, cursor: page.nextCursor }, call);
    rows.push(...page.items);
  }
  return rows;
}

/** Addresses of members. */
export const emails = (rows: readonly Member[]): string[] => rows.map(({ email }) => email);

/** A home with members of the given first names, in the order in which they joined. */
export async function crowd(stage: Stage, names: readonly string[]): Promise<Home> {
  const home = await stage.home();
  for (const first_name of names) {
    await stage.join(home, 'viewer', { first_name, last_name: 'Member' });
  }
  return home;
}
