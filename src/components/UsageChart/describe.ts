import { startOfDay } from '../../chart/days.js';
import type { TickUnit } from '../../chart/timeTicks.js';
import { dateFormat } from '../../lib/formatDate.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { formatQuickDate } from '../../lib/formatQuickDate.js';
import { formatQuickNumber } from '../../lib/formatQuickNumber.js';
import type { UsageGroup, UsageInterval, UsageMetric, UsageRange, Words } from './types.js';

/**
 * Whole numbers and minutes as they stand in cards and cells. Rounded here, because one formatter
 * for all of them is made once: making one takes longer than drawing the chart.
 */
export function countText(value: number, { locale }: Words): string {
  const digits = value > -10 && value < 10 ? 10 : 1;
  return formatQuickNumber(Math.round(value * digits) / digits, { locale });
}

const thousands = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** Short numbers of an axis, as in "4k". */
export function axisText(value: number, { locale }: Words): string {
  if (locale !== 'en' && !locale.startsWith('en-')) {
    return formatNumber(value, { locale, notation: 'compact', maximumFractionDigits: 2 });
  }
  // English needs no tables of words, which take a browser ten milliseconds to fetch.
  const [unit, letter] = thousands.find(([size]) => value >= size) ?? [1, ''];
  return `${formatQuickNumber(Math.round((value / unit) * 100) / 100, { locale })}${letter}`;
}

/** A share, as in "8.4%". */
export function shareText(share: number, { locale }: Words, digits = 1): string {
  return formatNumber(share, { locale, style: 'percent', maximumFractionDigits: digits });
}

const pointOptions: Readonly<Record<UsageInterval, Intl.DateTimeFormatOptions>> = {
  hour: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
};

const tickOptions: Readonly<Record<TickUnit, Intl.DateTimeFormatOptions>> = {
  hour: { hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: '2-digit' },
  year: { year: 'numeric' },
};

/** A point of the chart in words, as in "Thu, 12 Mar". */
export function pointText(at: number, interval: UsageInterval, { locale }: Words): string {
  return formatQuickDate(at, locale, pointOptions[interval]);
}

/** A label of the time axis. */
export function tickText(at: number, unit: TickUnit, { locale }: Words): string {
  // Midnight is where a day begins, and the day is what one looks for.
  const shown = unit === 'hour' && at % 86_400_000 === 0 ? 'day' : unit;
  return formatQuickDate(at, locale, tickOptions[shown]);
}

/** A day without its year, as in "29 Mar". */
export function dayText(at: number, words: Words): string {
  return tickText(at, 'day', words);
}

/** Days of a range as short as the language allows, as in "1–18 Mar 2026". */
export function rangeText({ from, to }: UsageRange, { locale }: Words, isShort = false): string {
  const year = isShort ? {} : { year: 'numeric' as const };
  const format = dateFormat({ locale }, { day: 'numeric', month: 'short', ...year });
  const [start, end] = [startOfDay(from), startOfDay(to)];
  if (Number.isNaN(start) || Number.isNaN(end)) return '';
  // Thin spaces around the dash differ between versions of the same engine: server and page must agree.
  return format
    .formatRange(start, end)
    .replaceAll(/[\u2009\u202F]/g, ' ')
    .replaceAll(' – ', '–');
}

/** Seconds as minutes and seconds, as in "2:41". */
export function durationText(seconds: number, { locale }: Words): string {
  const whole = Math.round(seconds);
  const rest = formatNumber(whole % 60, { locale, minimumIntegerDigits: 2 });
  return `${formatQuickNumber(Math.floor(whole / 60), { locale })}:${rest}`;
}

/** Name of a metric. */
export function metricText(metric: UsageMetric, { messages }: Words): string {
  const names: Record<UsageMetric, string> = {
    minutes: messages.minutes,
    voice_minutes: messages.voiceMinutes,
    chat_minutes: messages.chatMinutes,
    total_calls: messages.calls,
    voice_calls: messages.voiceCalls,
    chat_calls: messages.chatCalls,
    workflow_runs_total: messages.workflowRuns,
  };
  return names[metric];
}

/** Name of an interval. */
export function intervalText(interval: UsageInterval, { messages }: Words): string {
  const { hourly, daily, weekly, monthly } = messages;
  return { hour: hourly, day: daily, week: weekly, month: monthly }[interval];
}

/** Name of a way to split. */
export function groupText(group: UsageGroup, { messages }: Words): string {
  const names: Record<UsageGroup, string> = {
    none: messages.byNone,
    channel: messages.byChannel,
    direction: messages.byDirection,
    organization: messages.byOrganization,
    key: messages.byKey,
  };
  return names[group];
}
