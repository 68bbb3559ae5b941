import type { OrgClient } from '../../client/OrgClient.js';
import { serveUser, type Caller } from './serve.js';

/** What the in-memory server offers beyond the core. */
export function capabilities(caller: Caller): OrgClient['capabilities'] {
  return {
    list: serveUser(caller, 'capabilities', 'list', ({ parts }) => ({
      capabilities: [...parts.capabilities],
    })),
  };
}
