const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function name(list: string[], at: number, length: string | undefined): string {
  const whole = list[at] ?? '';
  if (!length || length === 'long') return length ? whole : '';
  return whole === 'September' ? 'Sept' : whole.slice(0, 3);
}

/**
 * Writes a moment of UTC in plain English, day before month, as the platform's newest formatter does.
 * The first formatter of a kind takes a browser longer to make than a whole chart to draw, and
 * versions of one engine differ in a comma, which server and page must not.
 * @param at Epoch milliseconds, not before the year 0.
 */
export function englishDate(at: number, options: Intl.DateTimeFormatOptions): string {
  const { weekday, day, month, year, hour, timeZoneName } = options;
  const date = new Date(at);
  const words = [
    name(weekdays, date.getUTCDay(), weekday),
    day && date.getUTCDate(),
    name(months, date.getUTCMonth(), month),
    year && String(date.getUTCFullYear()).slice(year === '2-digit' ? -2 : 0),
  ];
  const time = hour && date.toISOString().slice(-13, -8) + (timeZoneName ? ' UTC' : '');
  return [words.filter(Boolean).join(' '), time]
    .filter(Boolean)
    .join(month === 'long' ? ' at ' : ', ');
}
