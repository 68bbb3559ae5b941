'use client';
import { DAY } from '../../chart/days.js';
import type { KeyDaysProps } from './types.js';
import { useSeriesPart } from './useSeriesPart.js';

/** Weeks before a day that say what is usual. */
const WEEKS = 8;

/** Reads a metric by key on a day and on such days before it, once somebody asks what is behind it. */
export function KeyDays({ metric, at, children }: KeyDaysProps) {
  const { data } = useSeriesPart({
    from: new Date(at - WEEKS * 7 * DAY).toISOString(),
    to: new Date(at + DAY).toISOString(),
    metric,
    interval: 'day',
    groupBy: 'key',
  });
  return children(data ?? null);
}
