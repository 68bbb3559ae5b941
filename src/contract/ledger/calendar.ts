/** Whole seconds since the epoch. */
export type Seconds = number;

/** A span of time: its first second, and the first one behind it. */
export interface Period {
  readonly start: Seconds;
  readonly end: Seconds;
}

/** The second that an instant lies in. */
export function toSeconds(instant: string): Seconds {
  return Math.floor(Date.parse(instant) / 1000);
}

/** A second as the wire writes instants. */
export function toInstant(seconds: Seconds): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** The same time of day some calendar months later; the last day of a month that is too short. */
export function addMonths(from: Seconds, months: number): Seconds {
  const date = new Date(from * 1000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), lastDay);
  const midnight = Date.UTC(year, month, day) / 1000;
  return midnight + (from % 86_400);
}

function monthsBetween(from: Seconds, to: Seconds): number {
  const [a, b] = [new Date(from * 1000), new Date(to * 1000)];
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
}

/**
 * The period that begins at `start`. It ends on the day of the month on which the first one began, so that somebody
 * who started on the 31st is not moved to the 28th for ever by one February.
 */
export function periodFrom(start: Seconds, anchor: Seconds): Period {
  return { start, end: addMonths(anchor, monthsBetween(anchor, start) + 1) };
}
