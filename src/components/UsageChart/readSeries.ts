import type { OrgCall } from '../../client/index.js';
import { pointsOf } from '../../contract/usageTime.js';
import type { Kit } from '../../provider/useKit.js';
import { rounded } from './dayLines.js';
import type { UsageLine } from './types.js';
import type { SeriesAsk } from './usagePlan.js';

/** Reads a metric over time; minutes, which are two metrics of the server's, in two requests. */
export async function readSeries(
  { usage }: Kit['client'],
  { metric: wanted, groupBy, isDrawn = false, ...asked }: SeriesAsk,
  call: OrgCall,
): Promise<readonly UsageLine[]> {
  const read = async (metric: Exclude<SeriesAsk['metric'], 'minutes'>) => {
    const split = groupBy === 'none' ? {} : { group_by: groupBy };
    return (await usage.series({ ...asked, ...split, metric }, call)).series;
  };
  const lines =
    wanted === 'minutes'
      ? together(await Promise.all([read('voice_minutes'), read('chat_minutes')]))
      : await read(wanted);
  if (!isDrawn) return lines;
  return upTo(Date.now(), lines.length === 0 ? [nothing(asked)] : lines);
}

/** A range in which no group used anything has no lines. */
function nothing({ from, to, interval }: Pick<SeriesAsk, 'from' | 'to' | 'interval'>): UsageLine {
  const starts = pointsOf({ from: Date.parse(from), to: Date.parse(to) }, interval);
  const points = starts.map((at) => ({ at: new Date(at).toISOString(), value: 0 }));
  return { key: 'total', label: 'total', points };
}

/** Without hours that are still to come: they are no quiet ones. */
function upTo(now: number, all: readonly UsageLine[]): readonly UsageLine[] {
  const last = all[0]?.points.at(-1);
  if (!last || Date.parse(last.at) <= now) return all;
  return all.map((line) => ({
    ...line,
    points: line.points.filter(({ at }) => Date.parse(at) <= now),
  }));
}

/** Lines of voice and of chat, the largest first. */
function together([voice, chat]: [readonly UsageLine[], readonly UsageLine[]]): UsageLine[] {
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
