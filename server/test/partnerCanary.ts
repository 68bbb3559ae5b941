import type { TestApp } from './helpers.js';

/** Everything a partner route can be asked about an organization, by reading. */
function questions(id: string): string[] {
  const child = `/admin/partner-console/children/${id}`;
  const window = 'from=2020-06-01&to=2020-07-01';
  return [
    `/admin/partner-console/children?parent_id=${id}&limit=200`,
    `/admin/partner-console/rollup?parent_id=${id}&limit=200`,
    ...[child, `${child}/members?limit=200`, `${child}/invitations?limit=200`],
    `${child}/usage?${window}`,
  ];
}

/** The same without an organization in it, and texts that stand in the ids and slugs of others. */
function openQuestions(texts: readonly string[]): string[] {
  return [
    ...['/admin/partner-console/children?limit=200', '/admin/partner-console/rollup?limit=200'],
    ...['name', '-name', 'members', '-members', 'created_at'].map(
      (sort) => `/admin/partner-console/children?limit=200&sort=${sort}`,
    ),
    '/admin/partner-console/usage?from=2020-06-01&to=2020-07-01',
    ...texts.map((text) => `/admin/partner-console/search?limit=50&q=${text}`),
    ...texts.map((text) => `/admin/partner-console/children?limit=200&search=${text}`),
  ];
}

/**
 * Asks every partner route from one organization about itself and about others, and answers with what came back
 * that it must not know: ids outside of its subtree, and answers about others that are not the one refusal.
 */
export async function scan(
  test: Pick<TestApp, 'call'>,
  from: { token: string; org: string },
  { inside, outside, texts }: { inside: string[]; outside: string[]; texts: string[] },
): Promise<{ leaks: string[]; answers: number }> {
  const allowed = new Set(inside);
  const leaks: string[] = [];
  let answers = 0;
  const ask = async (path: string) => {
    answers += 1;
    return test.call('GET', path, from);
  };
  const refusals = new Set<string>();
  for (const id of [...outside, 'org_that_never_was']) {
    for (const path of questions(id)) {
      const { text, status } = await ask(path);
      refusals.add(text.replace(/"request_id":"[^"]*"/, '"request_id":""'));
      if (status !== 403) leaks.push(`${path}: ${status}`);
    }
  }
  if (refusals.size !== 1) leaks.push(`${refusals.size} refusals: ${[...refusals].join(' ')}`);
  for (const path of [...inside.flatMap(questions), ...openQuestions(texts)]) {
    const { text, status } = await ask(path);
    if (status !== 200) leaks.push(`${path}: ${status} ${text.slice(0, 200)}`);
    for (const [id] of text.matchAll(/org_large(?:_\d{6})?/g)) {
      if (!allowed.has(id)) leaks.push(`${path}: ${id}`);
    }
  }
  return { leaks, answers };
}
