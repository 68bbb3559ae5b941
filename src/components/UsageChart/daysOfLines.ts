import type { GroupDays } from '../../chart/whatChanged.js';
import type { UsageLine } from './types.js';

/** Lines by days as groups to compare. */
export function daysOfLines(lines: readonly UsageLine[]): GroupDays[] {
  return lines.map(({ key, label, points }) => ({
    key,
    label,
    days: points.map(({ at, value }) => ({ at: Date.parse(at), value })),
  }));
}
