import { startOfMonth } from '../../chart/days.js';
import type { UsageRange } from './types.js';

/** This month so far: what is shown unless somebody chooses. */
export function monthToDate(today: string): UsageRange {
  return { from: startOfMonth(today), to: today };
}
