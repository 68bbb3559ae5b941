import { sql } from 'kysely';
import type { Trx } from '../db/transaction.js';

/** What a process has seen of one key or token since it last wrote. */
export interface CredentialUse {
  readonly id: string;
  /** The last time, in epoch milliseconds, and where from. */
  readonly at: number;
  readonly ip: string;
  /** Requests by the start of their hour, in epoch milliseconds. */
  readonly hours: ReadonlyMap<number, number>;
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** Adds requests to the hours of keys, in one order for all processes. Tokens are not counted. */
export async function addKeyUsage(trx: Trx, uses: readonly CredentialUse[]): Promise<void> {
  const rows = uses.flatMap(({ id, hours }) =>
    [...hours].map(([hour, requests]) => ({ id, hour: iso(hour), requests })),
  );
  await sql`insert into key_usage (organization_id, key_id, hour, requests)
    select k.organization_id, k.id, u.hour, u.requests
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as u (id text, hour timestamptz, requests bigint)
      join api_keys k on k.id = u.id
    order by k.organization_id, k.id, u.hour
    on conflict (organization_id, key_id, hour)
      do update set requests = key_usage.requests + excluded.requests`.execute(trx);
}

/** Notes when and from where keys and tokens were last used; touches nothing but these two columns. */
export async function touchCredentials(trx: Trx, uses: readonly CredentialUse[]): Promise<void> {
  const rows = JSON.stringify(uses.map(({ id, at, ip }) => ({ id, at: iso(at), ip })));
  for (const name of ['api_keys', 'personal_tokens']) {
    const table = sql.table(name);
    // Locked in one order first: two processes would otherwise wait for each other.
    await sql`with used as (
        select c.id, u.at, u.ip
        from ${table} c join jsonb_to_recordset(${rows}::jsonb) as u (id text, at timestamptz, ip text) on u.id = c.id
        where c.last_used_at is null or c.last_used_at < u.at
        order by c.id for no key update of c)
      update ${table} c set last_used_at = used.at, last_used_ip = used.ip
      from used where c.id = used.id and (c.last_used_at is null or c.last_used_at < used.at)`.execute(
      trx,
    );
  }
}
