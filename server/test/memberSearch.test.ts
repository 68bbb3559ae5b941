import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from './helpers.js';

// Addresses and names as they should not be, too: what finds them may not depend on their form.
const people: readonly (readonly [email: string, name: string | null])[] = [
  ['ann@team.example', 'Ann Lee'],
  ['joann@team.example', 'Jo Ann'],
  ['ann_b@team.example', null],
  ['ann%@team.example', 'Per Cent'],
  ['annab@team.example', 'Ann\\B'],
  ['bob@team.example', 'ann@team.example'],
  ['carl@other.example', 'Carl (was ANN@Team.example)'],
  ['Ann@Upper.example', null],
  ['"at@home"@odd.example', null],
  ['two@signs', 'x@y two@signs'],
  ['nobody', 'no@sign'],
  ['дана@пример.example', 'Дана'],
  ['a😀@smile.example', 'Smile'],
];

const searches = [
  ...[
    'ann@team',
    'ann@',
    'n@t',
    'nn@team.example ann',
    'ANN@TEAM',
    '@team',
    '@',
    'ann',
    'x@y two@s',
  ],
  ...['_b@', 'n_b@team', '%@team', 'b@', '\\b', '\\@', 'at@home', '@home"@odd', 'home"@odd', 'e@h'],
  ...['two@signs', 's@x', 'y two@', 'no@', 'nobody no@s', 'на@при', 'ДАНА@', '😀@s', 'ann@upper'],
  ...['upper.example ann@', 'r@other.example carl', 'l@other', 'was ann@', '(was ann@team', 'zz@'],
];

let test: TestApp;
let org: string;
let key: string;

beforeAll(async () => {
  test = await createTestApp();
  org = (await test.createOrganization()).id;
  const other = (await test.createOrganization()).id;
  for (const [email, first_name] of people) {
    const { id } = await test.createUser({ email, first_name, last_name: null });
    await test.addMember(org, id);
    await test.addMember(other, id);
  }
  key = (await test.createKey(org)).text;
});
afterAll(() => test.close());

function expected(search: string): string[] {
  return people
    .filter(([email, name]) =>
      `${email} ${(name ?? email).toLowerCase()}`.includes(search.toLowerCase()),
    )
    .map(([email]) => email)
    .sort();
}

async function found(query: string): Promise<{ emails: string[]; total: string | null }> {
  const answer = await test.call('GET', `/admin/members?${query}`, { token: key });
  const rows: { email: string }[] = JSON.parse(answer.text);
  const emails = rows.map(({ email }) => email).sort();
  return { emails, total: answer.headers.get('x-total-count') };
}

it.each(searches)('finds whoever has %j in address or name, and nobody else', async (search) => {
  const emails = expected(search);
  expect(await found(`search=${encodeURIComponent(search)}`)).toEqual({
    emails,
    total: String(emails.length),
  });
});

it('counts everybody a list has on every page of it', async () => {
  const all = expected('ann').length;
  for (const [query, total] of [
    ['limit=2', people.length],
    ['limit=2&search=ann', all],
    [`limit=${people.length}`, people.length],
    [`limit=${all}&search=ann`, all],
    ['search=nowhere', 0],
  ] as const) {
    let path: string | undefined = query;
    for (let seen = 0; path !== undefined;) {
      const answer = await test.call('GET', `/admin/members?${path}`, { token: key });
      expect(answer.headers.get('x-total-count')).toBe(String(total));
      const rows: unknown[] = JSON.parse(answer.text);
      seen += rows.length;
      path = /\?([^>]*)>/.exec(answer.headers.get('link') ?? '')?.[1];
      if (path === undefined) expect(seen).toBe(total);
    }
  }
});

it('counts on a page behind the last row, and without members', async () => {
  const before = Buffer.from('2000-01-01T00:00:00Z').toString('base64');
  const behind = await found(`cursor=${encodeURIComponent(before)}`);
  expect(behind).toEqual({ emails: [], total: String(people.length) });
  const empty = (await test.createOrganization()).id;
  const answer = await test.call('GET', '/admin/members', {
    token: (await test.createKey(empty)).text,
  });
  expect([answer.text, answer.headers.get('x-total-count')]).toEqual(['[]', '0']);
});
