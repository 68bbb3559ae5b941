import { sql, type RawBuilder } from 'kysely';
import { startOfInterval, type UsageSpan } from '../../../src/contract/index.js';

const iso = (at: number): string => new Date(at).toISOString();

interface Cut {
  /** The whole units inside of a window. */
  readonly inner: UsageSpan | null;
  /** What is left of it at both ends. */
  readonly rest: readonly UsageSpan[];
}

/** Cuts a window into whole hours or days and what is left. */
function cut({ from, to }: UsageSpan, unit: 'hour' | 'day'): Cut {
  const floor = (at: number): number => startOfInterval(at, unit);
  const end = floor(to);
  const start =
    floor(from) === from ? from : floor(from) + (unit === 'hour' ? 3_600_000 : 86_400_000);
  if (start >= end) return { inner: null, rest: [{ from, to }] };
  const rest = [
    { from, to: start },
    { from: end, to },
  ].filter((span) => span.from < span.to);
  return { inner: { from: start, to: end }, rest };
}

function rollup(table: 'usage_hours' | 'usage_days', owner: RawBuilder<boolean>, span: UsageSpan) {
  return sql`select organization_id, start as at, channel, direction, key_id,
      conversations, duration_ms, runs, runs_success, runs_failed
    from ${sql.table(table)}
    where ${owner} and start >= ${iso(span.from)}::timestamptz and start < ${iso(span.to)}::timestamptz`;
}

function single(owner: RawBuilder<boolean>, span: UsageSpan) {
  return sql`select organization_id, started_at as at, channel, direction, key_id,
      (type <> 'workflow_run')::integer as conversations, duration_ms,
      (type = 'workflow_run')::integer as runs,
      (type = 'workflow_run' and status = 'success')::integer as runs_success,
      (type = 'workflow_run' and status = 'failed')::integer as runs_failed
    from usage_events
    where ${owner} and started_at >= ${iso(span.from)}::timestamptz and started_at < ${iso(span.to)}::timestamptz`;
}

/**
 * Everything counted in a window: whole days, whole hours around them, and the events of hours that are not whole.
 * Rows have the columns of a roll-up, with `at` for its start.
 */
export function usageWithin(
  span: UsageSpan,
  owner: RawBuilder<boolean>,
  coarsest: 'hour' | 'day',
): RawBuilder<unknown> {
  const days: Cut = coarsest === 'day' ? cut(span, 'day') : { inner: null, rest: [span] };
  const pieces = days.inner ? [rollup('usage_days', owner, days.inner)] : [];
  for (const part of days.rest) {
    const hours = cut(part, 'hour');
    if (hours.inner) pieces.push(rollup('usage_hours', owner, hours.inner));
    pieces.push(...hours.rest.map((rest) => single(owner, rest)));
  }
  return sql`(${sql.join(pieces, sql` union all `)}) as u`;
}
