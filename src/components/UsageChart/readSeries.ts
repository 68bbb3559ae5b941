import type { OrgCall } from '../../client/index.js';
import type { Kit } from '../../provider/useKit.js';
import { rounded } from './dayLines.js';
import type { UsageLine } from './types.js';
import type { SeriesAsk } from './usagePlan.js';

/** Reads a metric over time; minutes, which are two metrics of the server's, in two requests. */
export async function readSeries(
  { usage }: Kit['client'],
  { metric: wanted, groupBy, ...asked }: SeriesAsk,
  call: OrgCall,
): Promise<readonly UsageLine[]> {
  const read = async (metric: Exclude<SeriesAsk['metric'], 'minutes'>) => {
    const split = groupBy === 'none' ? {} : { group_by: groupBy };
    return (await usage.series({ ...asked, ...split, metric }, call)).series;
  };
  if (wanted !== 'minutes') return read(wanted);
  const [voice, chat] = await Promise.all([read('voice_minutes'), read('chat_minutes')]);
  const lines = new Map(voice.map((line) => [line.key, line]));
  for (const line of chat) {
    const other = lines.get(line.key);
    lines.set(line.key, other ? added(other, line) : line);
  }
  return bySize([...lines.values()]);
}

function added(one: UsageLine, other: UsageLine): UsageLine {
  return {
    ...one,
    points: one.points.map((point, index) => ({
      ...point,
      value: rounded(point.value + (other.points[index]?.value ?? 0)),
    })),
  };
}

function bySize(lines: UsageLine[]): UsageLine[] {
  const sizes = new Map(
    lines.map((line) => [line, line.points.reduce((sum, { value }) => sum + value, 0)]),
  );
  return lines.sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
}
