// Windows and the points of a series: the same arithmetic for every server of the contract.

/** Length of the points of a series. */
export type UsageInterval = 'hour' | 'day' | 'week' | 'month';

/** A half-open window in epoch milliseconds. */
export interface UsageSpan {
  readonly from: number;
  readonly to: number;
}

/** Longest window. */
export const USAGE_MAX_DAYS = 366;

/** Most points that a series may have, all groups together. */
export const USAGE_MAX_POINTS = 10_000;

/** How long a point may still change as a matter of course. */
export const USAGE_PROVISIONAL_MS = 15 * 60_000;

export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

const TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(9999, 0, 1);

/** Epoch milliseconds of an ISO 8601 date or time; without zone it is UTC. Null when it is none. */
export function readUsageTime(text: string): number | null {
  const [, date = '', clock = '00:00', fraction = '', zone = 'Z'] = TIME.exec(text) ?? [];
  const time = `${date}T${clock.padEnd(8, ':00')}`;
  const local = Date.parse(`${time}Z`);
  // Date.parse would read 30 February as 2 March.
  if (Number.isNaN(local) || new Date(local).toISOString().slice(0, 19) !== time) return null;
  const offset = zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const at = Date.parse(`${time}${fraction.slice(0, 4)}${offset}`);
  return at >= EARLIEST && at < LATEST ? at : null;
}

/** The window that a query asks for, or what is wrong with which field. */
export function readUsageWindow(query: {
  readonly from: string;
  readonly to: string;
}): UsageSpan | { readonly field: 'from' | 'to'; readonly problem: string } {
  const [from, to] = [readUsageTime(query.from), readUsageTime(query.to)];
  if (from === null) return { field: 'from', problem: "'from' must be an ISO 8601 time" };
  if (to === null) return { field: 'to', problem: "'to' must be an ISO 8601 time" };
  if (to <= from) return { field: 'to', problem: "'to' must be after 'from'" };
  if (to - from > USAGE_MAX_DAYS * DAY_MS) {
    return { field: 'to', problem: `Date range cannot exceed ${USAGE_MAX_DAYS} days` };
  }
  return { from, to };
}

/** Start of the interval that an instant lies in; weeks begin on Monday, everything is UTC. */
export function startOfInterval(at: number, interval: UsageInterval): number {
  if (interval === 'hour') return Math.floor(at / HOUR_MS) * HOUR_MS;
  const day = Math.floor(at / DAY_MS) * DAY_MS;
  if (interval === 'day') return day;
  const date = new Date(day);
  if (interval === 'week') return day - ((date.getUTCDay() + 6) % 7) * DAY_MS;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

/** Start of the interval after the one that begins at `start`. */
export function nextInterval(start: number, interval: UsageInterval): number {
  if (interval === 'hour') return start + HOUR_MS;
  if (interval === 'day') return start + DAY_MS;
  if (interval === 'week') return start + 7 * DAY_MS;
  const date = new Date(start);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

/** Where the points of a window begin. The first may begin before the window, but counts only what is in it. */
export function pointsOf({ from, to }: UsageSpan, interval: UsageInterval): number[] {
  const starts: number[] = [];
  for (let at = startOfInterval(from, interval); at < to; at = nextInterval(at, interval)) {
    starts.push(at);
  }
  return starts;
}

/** Whether a point ended less than fifteen minutes ago, or has not ended yet. */
export function isProvisional(start: number, interval: UsageInterval, now: number): boolean {
  return nextInterval(start, interval) > now - USAGE_PROVISIONAL_MS;
}

/** An instant as usage answers write it. */
export function usageInstant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
