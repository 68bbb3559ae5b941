import {
  metricValue,
  nextInterval,
  reachedThresholds,
  usageMetricParts,
} from '../../contract/index.js';
import { usageWithin, type AlertRow, type UsageBook } from './usageBook.js';

/** Adds an alert for each threshold that a month has reached and that did not fire before. */
export function fireAlerts(
  book: UsageBook,
  month: number,
  stamp: (alert: Omit<AlertRow, 'fired_at'>) => string,
): void {
  const cells = usageWithin(book, { from: month, to: nextInterval(month, 'month') });
  for (const budget of book.budgets) {
    const { metric, limit } = budget;
    const { sum, channel } = usageMetricParts[metric];
    const total = cells
      .filter((cell) => channel === null || cell.channel === channel)
      .reduce((all, cell) => all + cell[sum], 0);
    const value = metricValue(metric, total);
    for (const threshold of reachedThresholds(budget, value)) {
      const id = `alr_${metric}_${month}_${threshold}`;
      if (book.alerts.some((alert) => alert.id === id)) continue;
      const alert = { id, metric, threshold, limit, value, period_start: month };
      book.alerts.push({ ...alert, fired_at: stamp(alert) });
    }
  }
}
