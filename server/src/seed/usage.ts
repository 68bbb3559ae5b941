import { sql } from 'kysely';
import type { Trx } from '../db/transaction.js';

/** A year of usage of one organization. */
export interface SeedUsage {
  readonly organization_id: string;
  /** Calls, chats and workflow runs of a usual working day, now. */
  readonly calls: number;
  readonly chats: number;
  readonly runs: number;
  /** Part of the calls that it places itself. */
  readonly outbound: number;
  /** Part of what is used now that was used a year ago. */
  readonly beginning: number;
  /** Keys that report it, the busiest first; an empty one stands for people. */
  readonly keys: readonly string[];
}

/** A day on which one key placed many times more calls than usual. */
export interface SeedSpike {
  readonly organization_id: string;
  readonly key: string;
  readonly days_ago: number;
  readonly times: number;
}

const YEAR_DAYS = 366;
const CALL_SECONDS = 174;
const CHAT_SECONDS = 312;
const RUN_SECONDS = 8;

/** From 0 up to 1, the same for the same words in every run. */
const noise = (word: string) =>
  sql`(hashtext(o.organization_id || k.key_id || h.start::text || kind.name || ${word}::text)::bigint & 65535) / 65536.0`;

/**
 * Inserts a year of usage by the hour and then the same by the day: more on weekdays and at noon, a little more each
 * month, and nothing before an organization was made or after the last whole hour. Numbers only; what is known of
 * single events is not invented.
 */
export async function insertUsage(
  trx: Trx,
  now: Date,
  organizations: readonly SeedUsage[],
  spike: SeedSpike | null = null,
): Promise<void> {
  const share = sql`${noise('share')} * 0.4 + 0.8`;
  await sql`insert into usage_hours (organization_id, start, channel, direction, key_id,
      conversations, duration_ms, runs, runs_success, runs_failed)
    select organization_id, start, channel, direction, key_id,
      case when channel = '' then 0 else amount end,
      (amount * seconds * (0.85 + 0.3 * luck) * 1000)::bigint,
      case when channel = '' then amount else 0 end,
      case when channel = '' then amount - failed else 0 end,
      case when channel = '' then failed else 0 end
    from (
      select o.organization_id, h.start, kind.channel, kind.direction, k.key_id, kind.seconds, luck.luck,
        mean.amount, floor(mean.amount * 0.04 + luck.luck * 0.9)::bigint as failed
      from jsonb_to_recordset(${JSON.stringify(organizations)}::jsonb) as o
          (organization_id text, calls float8, chats float8, runs float8, outbound float8, beginning float8, keys jsonb)
        join organizations org on org.id = o.organization_id
        cross join lateral jsonb_array_elements_text(o.keys) with ordinality as k (key_id, place)
        cross join lateral generate_series(
          greatest(date_trunc('hour', org.created_at) + interval '1 hour',
            date_trunc('day', ${now}::timestamptz) - interval '1 day' * ${YEAR_DAYS}::integer),
          date_trunc('hour', ${now}::timestamptz) - interval '1 hour', interval '1 hour') as h (start)
        cross join lateral (values
          ('in', 'voice', 'inbound', o.calls * (1 - o.outbound), ${CALL_SECONDS}::float8),
          ('out', 'voice', 'outbound', o.calls * o.outbound, ${CALL_SECONDS}::float8),
          ('chat', 'chat', 'inbound', o.chats, ${CHAT_SECONDS}::float8),
          ('run', '', '', o.runs, ${RUN_SECONDS}::float8)) as kind (name, channel, direction, a_day, seconds)
        -- Without an offset it would be computed anew wherever it is read.
        cross join lateral (select ${noise('luck')} as luck offset 0) luck
        cross join lateral (select floor(kind.a_day * (${share})
          -- Each key reports half of what is left; the last one all of it.
          * power(0.5, least(k.place, jsonb_array_length(o.keys) - 1))
          * (o.beginning + (1 - o.beginning)
            * (1 - extract(epoch from ${now}::timestamptz - h.start) / ${YEAR_DAYS * 86_400}::float8))
          * case when ${spike?.organization_id ?? ''} = o.organization_id and ${spike?.key ?? ''} = k.key_id
              and kind.name = 'out' and date_trunc('day', h.start)
                = date_trunc('day', ${now}::timestamptz) - interval '1 day' * ${spike?.days_ago ?? 0}::integer
            then ${spike?.times ?? 1}::float8
            else (array[0.22, 1, 1.06, 1.04, 1, 0.92, 0.38])[extract(dow from h.start)::integer + 1] end
          * sin((extract(hour from h.start) - 7.5) / 11 * pi()) / 7.03 + luck.luck)::bigint as amount offset 0) mean
      where extract(hour from h.start) between 8 and 18
    ) made where amount > 0
    order by organization_id, start, channel, direction, key_id`.execute(trx);
  const ids = organizations.map(({ organization_id }) => organization_id);
  await sql`insert into usage_days
    select organization_id, date_trunc('day', start), channel, direction, key_id, sum(conversations)::bigint,
      sum(duration_ms)::bigint, sum(runs)::bigint, sum(runs_success)::bigint, sum(runs_failed)::bigint
    from usage_hours where organization_id = any(${ids}::text[]) group by 1, 2, 3, 4, 5`.execute(
    trx,
  );
}
