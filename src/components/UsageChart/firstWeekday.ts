type WithWeek = Intl.Locale & { getWeekInfo?: () => { firstDay: number } };

/** The day that weeks begin with where a language is spoken: 0 is Sunday. Plain English is British. */
export function firstWeekday(locale: string): number {
  const tag: WithWeek = new Intl.Locale(locale === 'en' ? 'en-GB' : locale);
  // Not every browser knows; Monday is the international first day.
  return (tag.getWeekInfo?.().firstDay ?? 1) % 7;
}
