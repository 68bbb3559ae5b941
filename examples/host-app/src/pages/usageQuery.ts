import type { UsageQuery } from 'orgkit';

const metrics = [
  'minutes',
  'voice_minutes',
  'chat_minutes',
  'total_calls',
  'voice_calls',
  'chat_calls',
  'workflow_runs_total',
] as const;
const intervals = ['hour', 'day', 'week', 'month'] as const;
const groups = ['none', 'channel', 'direction', 'organization', 'key'] as const;
const names = ['from', 'to', 'metric', 'interval', 'group'] as const;

function oneOf<T extends string>(values: readonly T[], text: string | null): T | undefined {
  return values.find((value) => value === text);
}

/** What the usage page shows, from the address; the widget fills in what is not there. */
export function readUsageQuery(address: URLSearchParams): Partial<UsageQuery> {
  const [from, to] = [address.get('from'), address.get('to')];
  const metric = oneOf(metrics, address.get('metric'));
  const interval = oneOf(intervals, address.get('interval'));
  const groupBy = oneOf(groups, address.get('group'));
  return {
    ...(from && to ? { range: { from, to } } : {}),
    ...(metric ? { metric } : {}),
    ...(interval ? { interval } : {}),
    ...(groupBy ? { groupBy } : {}),
  };
}

/** The address with another query in it; everything else there stays. */
export function writeUsageQuery(
  address: URLSearchParams,
  { range, metric, interval, groupBy }: Partial<UsageQuery>,
): URLSearchParams {
  const next = new URLSearchParams(address);
  const values = { from: range?.from, to: range?.to, metric, interval, group: groupBy };
  for (const name of names) {
    const value = values[name];
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return next;
}
