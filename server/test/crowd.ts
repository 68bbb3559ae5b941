import { issueCredential } from '../src/credentials/format.js';
import { insertKey } from '../src/credentials/queries.js';
import type { Db } from '../src/db/pool.js';
import { newId } from '../src/ids.js';
import type { ServerProcess } from './processes.js';

/** A request of somebody in one organization. */
export interface Wish {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly token: string;
  readonly org?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** What came back; an empty object without a body. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly code: string | null;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/** Sends a request to one process. */
export async function ask(server: ServerProcess, wish: Wish): Promise<Reply> {
  const { method, path, token, org, body, headers } = wish;
  const answer = await fetch(`${server.url}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(org !== undefined && { 'X-Anyreach-Org': org }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const read: unknown = text === '' ? {} : JSON.parse(text);
  const code = member(read, 'code');
  return { status: answer.status, body: read, code: typeof code === 'string' ? code : null };
}

/** Sends requests at the same time, spread over the processes. */
export function together(
  servers: readonly ServerProcess[],
  wishes: readonly Wish[],
): Promise<Reply[]> {
  return Promise.all(
    wishes.map((wish, index) => {
      const server = servers[index % servers.length];
      if (!server) throw new Error('No server.');
      return ask(server, wish);
    }),
  );
}

/** Has every process open its connections before a race begins: it is about locks, not about who connects first. */
export async function warmUp(servers: readonly ServerProcess[], token: string): Promise<void> {
  const me: Wish = { method: 'GET', path: '/admin/users/me', token };
  await Promise.all(servers.flatMap((server) => Array.from({ length: 8 }, () => ask(server, me))));
}

/** Codes of the rows of a bulk answer. */
export function rowCodes(reply: Reply): string[] {
  const rows = member(reply.body, 'results');
  return Array.isArray(rows) ? rows.map((row) => String(member(row, 'code'))) : [];
}

/** A role to give to an organization. */
export interface NewRole {
  readonly name: string;
  readonly scopes: readonly string[];
}

/** Makes an organization with its roles and members, around the server, as a test needs it. */
export async function populate(
  db: Db,
  members: readonly { id: string; role: string }[],
  roles: readonly NewRole[] = [],
): Promise<string> {
  const id = newId('org');
  const slug = id.toLowerCase().replace('_', '-');
  await db
    .insertInto('organizations')
    .values({ id, slug, name: slug, billing_email: 'bill@example.com' })
    .execute();
  if (roles.length > 0) {
    const rows = roles.map(({ name, scopes }) => ({ name, label: name, scopes: [...scopes] }));
    await db
      .insertInto('roles')
      .values(rows.map((row) => ({ organization_id: id, ...row })))
      .execute();
  }
  if (members.length > 0) {
    await db
      .insertInto('members')
      .values(members.map((row) => ({ organization_id: id, user_id: row.id, role: row.role })))
      .execute();
  }
  return id;
}

/** A key that may do what an admin may, without being a member. */
export async function adminKey(db: Db, organizationId: string): Promise<string> {
  const { text, keyId, hash } = issueCredential('ak');
  await insertKey(db, {
    organization_id: organizationId,
    id: keyId,
    name: 'Test',
    secret_hash: hash,
    created_by: null,
  });
  return text;
}
