import type { OrgClient, Page } from '../../client/OrgClient.js';
import {
  expandScopes,
  isScope,
  missingScopes,
  type ApiKey,
  type CreatedKey,
} from '../../contract/index.js';
import { invalid, missing, refuse } from './errors.js';
import { keyUsage, latestExpiry, rotateKey } from './keyRotation.js';
import { isLive, issueSecret, listedKeys, nextCreatedAt } from './keyRows.js';
import { keyView } from './keyViews.js';
import { mapPage, paginate } from './page.js';
import { serveOrg, type Caller, type OrgContext } from './serve.js';
import type { KeyRow } from './state.js';

/** What a cursor of a server without opaque ones holds: whole milliseconds. */
const MILLISECONDS = /^\d{13}$/;

/** Refuses an expiry that has passed already, such as one in seconds. */
export function requireFuture(expiresAt: number | null | undefined, now: number): void {
  if (expiresAt != null && expiresAt <= now) {
    throw invalid('expires_at', 'expires_at must be in the future');
  }
}

/** One page of keys or tokens, newest first. */
export function keyPage<Row extends { key_id: string; created_at: number }>(
  rows: readonly Row[],
  query: { limit?: number | undefined; cursor?: string | undefined },
  counts: boolean,
): Page<Row> {
  return paginate<Row>({
    rows,
    key: ({ created_at }) => String(created_at),
    id: ({ key_id }) => key_id,
    descending: true,
    order: '-created_at',
    limit: query.limit,
    cursor: query.cursor,
    counts,
    plain: MILLISECONDS,
  });
}

interface NewKey {
  name: string;
  expires_at?: number | null | undefined;
  scopes?: string[] | undefined;
  allowed_ips?: string[] | null | undefined;
}

function requireDetails({ parts }: OrgContext, input: NewKey): void {
  if (parts.capabilities.has('key_details')) return;
  const used = (['scopes', 'allowed_ips'] as const).find((name) => input[name] !== undefined);
  if (used) throw invalid(used, `${used} is not known here`);
}

function requireGrantable({ scopes: held }: OrgContext, scopes: readonly string[]): void {
  const unknown = scopes.find((scope) => !isScope(scope));
  if (unknown !== undefined) throw invalid('scopes', `${unknown} is not a known scope`);
  const lacking = missingScopes(held, scopes);
  if (lacking.length > 0) throw refuse('scope_escalation', { problem: { missing: lacking } });
}

function create(context: OrgContext, input: NewKey): CreatedKey {
  // A key lives on its creator's membership, which visitors do not have.
  if (context.through !== undefined) throw refuse('not_a_member');
  const { parts, organization, user } = context;
  const { state, clock } = parts;
  requireDetails(context, input);
  requireFuture(input.expires_at, clock.now());
  if (input.scopes) requireGrantable(context, input.scopes);
  const siblings = [...state.keys.values()].filter(
    ({ organization_id }) => organization_id === organization.id,
  );
  const { key_id, pat_key } = issueSecret(parts, 'ak');
  const { name, expires_at = null } = input;
  const row: KeyRow = {
    key_id,
    organization_id: organization.id,
    name,
    created_by: user.id,
    scopes: expandScopes(input.scopes ?? context.scopes),
    allowed_ips: input.allowed_ips?.length ? input.allowed_ips : null,
    created_at: nextCreatedAt(clock.now(), siblings),
    expires_at,
    revoked_at: null,
    last_used_at: null,
    last_used_ip: null,
    generation: 1,
    replaces: null,
    replaced_by: null,
    own_expires_at: expires_at,
    requests: new Map(),
  };
  state.keys.set(key_id, row);
  return { pat_key, key_id, name, expires_at, created_at: row.created_at };
}

function find({ parts, organization }: OrgContext, keyId: string): KeyRow {
  const row = listedKeys(parts, organization.id).find(({ key_id }) => key_id === keyId);
  if (!row) throw missing('API key');
  return row;
}

interface Change {
  name?: string | undefined;
  expires_at?: number | null | undefined;
  allowed_ips?: string[] | null | undefined;
}

function update({ parts }: OrgContext, row: KeyRow, change: Change): ApiKey {
  const now = parts.clock.now();
  if (!isLive(row, now)) {
    throw refuse('key_not_active', { detail: 'Only an active key can be changed.' });
  }
  const { name, expires_at, allowed_ips } = change;
  if (expires_at !== undefined) {
    requireFuture(expires_at, now);
    const latest = latestExpiry(parts, row);
    if (latest !== null && (expires_at ?? Infinity) > latest) {
      throw invalid('expires_at', 'A replaced key cannot work for longer than its grace time');
    }
    row.expires_at = expires_at;
    if (row.replaced_by === null) row.own_expires_at = expires_at;
  }
  row.name = name ?? row.name;
  if (allowed_ips !== undefined) row.allowed_ips = allowed_ips?.length ? allowed_ips : null;
  return keyView(parts, row);
}

/** Organization keys over the in-memory state. */
export function apiKeys(caller: Caller): OrgClient['apiKeys'] {
  return {
    list: serveOrg(caller, 'apiKeys', 'list', ({ parts, organization }, query) => {
      const rows = listedKeys(parts, organization.id);
      const page = keyPage(rows, query, parts.capabilities.has('list_queries'));
      return mapPage(page, (row) => keyView(parts, row));
    }),
    create: serveOrg(caller, 'apiKeys', 'create', create),
    update: serveOrg(caller, 'apiKeys', 'update', (context, { key_id, ...change }) =>
      update(context, find(context, key_id), change),
    ),
    delete: serveOrg(caller, 'apiKeys', 'delete', (context, { key_id }) => {
      const row = find(context, key_id);
      if (row.revoked_at !== null) throw missing('API key');
      row.revoked_at = context.parts.clock.now();
    }),
    rotate: serveOrg(caller, 'apiKeys', 'rotate', (context, { key_id, grace_seconds }) =>
      rotateKey(context, find(context, key_id), grace_seconds),
    ),
    usage: serveOrg(caller, 'apiKeys', 'usage', (context, { key_id }) =>
      keyUsage(context, find(context, key_id)),
    ),
  };
}
