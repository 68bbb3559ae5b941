import { formatDate, formatFullDate } from '../../lib/formatDate.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { formatRelative } from '../../lib/formatRelative.js';
import type { KeyState } from './listing.js';
import type { Words } from './types.js';

type Format = Pick<Words, 'locale' | 'timeZone'>;

const DAY = 86_400_000;

/** A count with the grouping and digits of the locale. */
export function countText(count: number, { locale }: Format): string {
  return formatNumber(count, { locale });
}

/** A day to come, or how soon it is when that is today. */
export function endText(moment: number, now: number, format: Format): string {
  return moment > now && moment - now < DAY
    ? formatRelative(moment, now, format)
    : formatDate(moment, format);
}

/** What a `time` element takes: the moment for machines, and in full for people. */
export function momentProps(moment: number, format: Format): { dateTime: string; title: string } {
  return { dateTime: new Date(moment).toISOString(), title: formatFullDate(moment, format) };
}

/** Colour and shape of a state. */
export const stateTone = {
  active: 'success',
  expiring: 'warning',
  rotating: 'accent',
  expired: 'muted',
  revoked: 'muted',
} as const satisfies Record<KeyState, string>;
