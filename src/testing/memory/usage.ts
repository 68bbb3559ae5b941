import type { OrgClient } from '../../client/OrgClient.js';
import { unsupported } from './unsupported.js';

/** Usage: not part of the in-memory server. */
export function usage(): OrgClient['usage'] {
  return {
    summary: unsupported('usage.summary'),
    series: unsupported('usage.series'),
    record: unsupported('usage.record'),
    budgets: unsupported('usage.budgets'),
    setBudgets: unsupported('usage.setBudgets'),
    alerts: unsupported('usage.alerts'),
  };
}
