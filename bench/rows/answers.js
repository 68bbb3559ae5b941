// A server inside the page: it holds the people, and answers the widget's requests out of memory.
import { filtered, isInactive, sorted } from './people.js';

const capabilities = ['list_queries', 'member_activity', 'bulk_members', 'custom_roles'];
const read = ['members:read'];
const created_at = '2026-01-01T00:00:00.000000Z';
const user = {
  ...{ id: 'user_0', email: 'ada@team.example', email_verified: true },
  ...{ first_name: 'Ada', last_name: 'Adler', avatar_url: null, created_at },
};
const roles = [
  { name: 'admin', label: 'Admin', description: null, scopes: [...read, 'members:manage'] },
  { name: 'viewer', label: 'Viewer', description: null, scopes: read },
];

/** A `fetch` for the client. Whoever manages sees check boxes and role choices in the rows. */
export function answersFor(people, { manages }) {
  const inactive = people.filter(isInactive).length;
  const plain = {
    '/admin/capabilities': { capabilities },
    '/admin/users/me': user,
    '/admin/roles': roles,
    '/admin/members/me/scopes': manages ? [...read, 'members:manage'] : read,
  };
  let held = { of: '', rows: people };
  const rowsFor = (search, sort) => {
    const of = `${search} ${sort}`;
    if (held.of !== of) held = { of, rows: filtered(sorted(people, sort === 'name'), search) };
    return held.rows;
  };
  return async (url) => {
    const { pathname, searchParams } = new URL(url);
    if (plain[pathname]) return json(plain[pathname]);
    if (pathname === '/admin/invitations') return json([], { 'X-Total-Count': '0' });
    if (searchParams.get('status') === 'inactive') {
      return json(people.slice(0, 1), { 'X-Total-Count': String(inactive) });
    }
    const rows = rowsFor(searchParams.get('search') ?? '', searchParams.get('sort'));
    const start = Number(searchParams.get('cursor') ?? 0);
    const end = start + Number(searchParams.get('limit'));
    const link = `<${pathname}?cursor=${end}>; rel="next"`;
    return json(rows.slice(start, end), {
      'X-Total-Count': String(rows.length),
      ...(end < rows.length && { Link: link }),
    });
  };
}

function json(body, headers = {}) {
  return new Response(JSON.stringify(body), {
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}
