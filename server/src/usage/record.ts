import { sql } from 'kysely';
import {
  judgeUsageEvent,
  type CountedEvent,
  type UsageVerdict,
} from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import { sqlNow, type Trx } from '../db/transaction.js';

/** Who sends a batch, and for which organization. */
export interface Sender {
  readonly organizationId: string;
  /** The key it came with; empty for a person. */
  readonly keyId: string;
}

const unconflicted = sql`on conflict (organization_id, start, channel, direction, key_id) do update set
  conversations = u.conversations + excluded.conversations,
  duration_ms = u.duration_ms + excluded.duration_ms,
  runs = u.runs + excluded.runs,
  runs_success = u.runs_success + excluded.runs_success,
  runs_failed = u.runs_failed + excluded.runs_failed`;

const sums = sql`count(*) filter (where channel <> ''),
  sum(duration_ms), count(*) filter (where channel = ''),
  count(*) filter (where channel = '' and status = 'success'),
  count(*) filter (where channel = '' and status = 'failed')`;

/** A column of events as the database writes arrays. Nothing in an event that may count needs escaping. */
function columnOf(
  events: readonly CountedEvent[],
  name: 'id' | 'started_at' | 'type' | 'direction' | 'status' | 'duration_ms',
): string {
  const values = events.map((event) => event[name]);
  return `{${values.map((value) => (value === null ? 'NULL' : `"${value}"`)).join(',')}}`;
}

/** What became of a batch. */
export interface Counted {
  /** Ids that were counted before. */
  readonly known: ReadonlySet<string>;
  /** Whether the organization has budgets to compare with. */
  readonly hasBudgets: boolean;
}

/**
 * Counts events whose ids are new, and answers with the other ids. One statement: ids, events, hours and days. Each
 * part takes its locks in the order of its key, the parts always in the same order, so that batches wait for each
 * other but never in a circle.
 */
export async function insertEvents(
  trx: Trx,
  clock: Clock,
  { organizationId, keyId }: Sender,
  events: readonly CountedEvent[],
): Promise<Counted> {
  const column = (name: Parameters<typeof columnOf>[1]) => columnOf(events, name);
  const rollup = (table: string, unit: 'hour' | 'day') => sql`insert into ${sql.table(table)} as u
    select ${organizationId}, date_trunc(${sql.lit(unit)}, started_at) as start, channel, direction, ${keyId}, ${sums}
    from fresh group by start, channel, direction order by start, channel, direction
    ${unconflicted}`;
  const { rows } = await sql<{ known: string[]; budgets: boolean }>`with sent as materialized (
      select *, case type when 'call' then 'voice' when 'chat' then 'chat' else '' end as channel
      from unnest(${column('id')}::text[], ${column('started_at')}::timestamptz[],
        ${column('type')}::text[], ${column('direction')}::text[], ${column('status')}::text[],
        ${column('duration_ms')}::integer[])
        as event (id, started_at, type, direction, status, duration_ms)
    ), claimed as (
      insert into usage_event_ids (organization_id, id)
      select ${organizationId}, id from sent order by id collate "C"
      on conflict do nothing returning id
    ), fresh as materialized (
      select sent.* from sent join claimed using (id)
    ), stored as (
      insert into usage_events (organization_id, id, started_at, type, channel, direction, status,
        duration_ms, key_id, received_at)
      select ${organizationId}, id, started_at, type, channel, direction, status, duration_ms, ${keyId}, ${sqlNow(clock)}
      from fresh
    ), hours as (${rollup('usage_hours', 'hour')}), days as (${rollup('usage_days', 'day')})
    select array(select id from sent where id not in (select id from fresh)) as known,
      exists (select from usage_budgets where organization_id = ${organizationId}) as budgets`.execute(
    trx,
  );
  const { known = [], budgets = false } = rows[0] ?? {};
  return { known: new Set(known), hasBudgets: budgets };
}

/** A batch as it was judged: answers that are certain, and the first event of each id that may count. */
export interface Batch {
  readonly verdicts: readonly UsageVerdict[];
  readonly events: readonly CountedEvent[];
}

/** Judges a batch before anything is asked of the database. */
export function judgeBatch(sent: readonly unknown[], now: number): Batch {
  const verdicts = sent.map((event) => judgeUsageEvent(event, now));
  const byId = new Map<string, CountedEvent>();
  for (const verdict of verdicts) {
    if (verdict.code === 'ok' && !byId.has(verdict.event.id))
      byId.set(verdict.event.id, verdict.event);
  }
  return { verdicts, events: [...byId.values()] };
}

/** The answer for each event in the order of the batch. */
export function answersOf({ verdicts, events }: Batch, known: ReadonlySet<string>) {
  const counted = new Set(events);
  return verdicts.map((verdict) => {
    if (verdict.code !== 'ok') return { ...verdict };
    const { event } = verdict;
    const isNew = counted.has(event) && !known.has(event.id);
    return { id: event.id, code: isNew ? 'ok' : 'duplicate' };
  });
}
