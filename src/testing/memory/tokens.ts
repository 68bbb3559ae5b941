import type { OrgClient } from '../../client/OrgClient.js';
import type { CreatedKey } from '../../contract/index.js';
import { keyPage, requireFuture } from './apiKeys.js';
import { missing } from './errors.js';
import { issueSecret, nextCreatedAt } from './keyRows.js';
import { tokenView } from './keyViews.js';
import { mapPage } from './page.js';
import { serveUser, type Caller, type UserContext } from './serve.js';
import type { TokenRow } from './state.js';

function own({ parts, user }: UserContext): TokenRow[] {
  return [...parts.state.tokens.values()].filter(({ user_id }) => user_id === user.id);
}

function create(
  context: UserContext,
  input: { name: string; expires_at?: number | null | undefined },
): CreatedKey {
  const { parts, user } = context;
  const { state, clock } = parts;
  requireFuture(input.expires_at, clock.now());
  const { key_id, pat_key } = issueSecret(parts, 'pat');
  const { name, expires_at = null } = input;
  const created_at = nextCreatedAt(clock.now(), own(context));
  const unused = { last_used_at: null, last_used_ip: null };
  state.tokens.set(key_id, { key_id, user_id: user.id, name, created_at, expires_at, ...unused });
  return { pat_key, key_id, name, expires_at, created_at };
}

/** Personal tokens over the in-memory state. */
export function tokens(caller: Caller): OrgClient['tokens'] {
  return {
    list: serveUser(caller, 'tokens', 'list', (context, query) => {
      const { parts } = context;
      const page = keyPage(own(context), query, parts.capabilities.has('list_queries'));
      return mapPage(page, (row) => tokenView(parts, row));
    }),
    create: serveUser(caller, 'tokens', 'create', create),
    delete: serveUser(caller, 'tokens', 'delete', (context, { key_id }) => {
      if (!own(context).some((row) => row.key_id === key_id)) throw missing('Token');
      context.parts.state.tokens.delete(key_id);
    }),
  };
}
