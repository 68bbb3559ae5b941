import { randomUUID } from 'node:crypto';
import { randomText } from '../ids.js';
import { parseCredential, withChecksum } from '../credentials/format.js';
import type { Db } from '../db/pool.js';
import type { ServerDeps } from '../http/deps.js';
import { pause } from '../pause.js';
import { demoUsage } from '../seed/demoUsage.js';
import { trafficEvents } from './trafficEvents.js';

/** Pauses between two looks, in milliseconds: as uneven as calls are. */
const LEAST_PAUSE_MS = 2500;
const MOST_PAUSE_MS = 7500;

/** Organizations of the demo that have a phone system, with the id of its key. */
const systems: Readonly<Record<string, string>> = {
  org_northwind: 'ak_PhoneSystemDemo001',
  org_harbor: 'ak_PhoneSystemDemo002',
  org_tidewater: 'ak_PhoneSystemDemo003',
};

/** How the traffic is made; tests bring their own. */
export interface TrafficOptions {
  /** Address of the server, without a slash at the end. */
  readonly url: string;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  readonly random?: () => number;
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Lets the demo go on: calls and chats come in every few seconds, more at noon than in the evening. They are sent the
 * way a customer's phone system sends them, over the public endpoint with a key of the organization. Resolves when
 * the server stops.
 */
export async function runTraffic(deps: ServerDeps, options: TrafficOptions): Promise<void> {
  const { clock, log, stopping } = deps;
  const { random = Math.random, pause: wait = pause } = options;
  const keys = await issueKeys(deps.database.db);
  let last = clock.now().getTime();
  while (!stopping.aborted && keys.size > 0) {
    await wait(LEAST_PAUSE_MS + random() * (MOST_PAUSE_MS - LEAST_PAUSE_MS), stopping);
    const now = clock.now();
    const moment = {
      now,
      sinceMs: now.getTime() - last,
      random,
      newId: () => `demo-${randomUUID()}`,
    };
    last = now.getTime();
    for (const usage of demoUsage()) {
      const key = keys.get(usage.organization_id);
      const events = key && !stopping.aborted ? trafficEvents(usage, moment) : [];
      if (!key || events.length === 0) continue;
      const status = await send(events, key, options, stopping);
      if (status === 401 || status === 403) {
        // Somebody tries out what revoking a key does; it did.
        keys.delete(usage.organization_id);
        log.info('demo traffic ended', { organization: usage.organization_id, status });
      }
    }
  }
}

/** Answers with the status; 0 when there was no answer, for a demo goes on with the next events. */
async function send(
  events: readonly unknown[],
  key: string,
  { url, fetch = globalThis.fetch }: TrafficOptions,
  signal: AbortSignal,
): Promise<number> {
  try {
    const answer = await fetch(`${url}/admin/usage/events`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ events }),
      signal,
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}

/** Gives the phone systems new secrets, which nobody keeps; one that was revoked stays so. */
async function issueKeys(db: Db): Promise<Map<string, string>> {
  const organizations = await db
    .selectFrom('organizations')
    .select(['id', 'created_by'])
    .where('id', 'in', Object.keys(systems))
    .execute();
  const keys = new Map<string, string>();
  for (const { id, created_by } of organizations) {
    const text = withChecksum(`${systems[id]}.${randomText(44)}`);
    const parsed = parseCredential(text);
    if (!parsed) continue;
    const stored = await db
      .insertInto('api_keys')
      .values({
        ...{ organization_id: id, id: parsed.keyId, name: 'Phone system', created_by },
        ...{ secret_hash: parsed.hash, scopes: ['usage:write'] },
      })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({ secret_hash: parsed.hash })
          .where('api_keys.revoked_at', 'is', null),
      )
      .returning('id')
      .executeTakeFirst();
    if (stored) keys.set(id, text);
  }
  return keys;
}
