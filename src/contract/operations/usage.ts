import * as z from 'zod/mini';
import { pageQuery } from '../common.js';
import * as usageSchemas from '../usage.js';
import type { ResourceOperations } from './operation.js';

const Page = z.strictObject({ ...pageQuery });
/** Schemas of `usage`. */
export const usage = {
  /** Totals, days and inventory of a window. */
  summary: {
    summary: 'Usage summary',
    query: usageSchemas.UsageWindow,
    output: usageSchemas.UsageSummary,
  },
  /** One metric over time, grouped. */
  series: {
    summary: 'Usage over time',
    query: usageSchemas.UsageSeriesQuery,
    output: usageSchemas.UsageSeries,
  },
  /** Records up to 1,000 events; each id counts once for ever. */
  record: {
    summary: 'Record usage events',
    body: usageSchemas.UsageEvents,
    output: usageSchemas.UsageEventsResult,
  },
  /** Budgets with their thresholds. */
  budgets: { summary: 'Usage budgets', output: usageSchemas.UsageBudgets },
  /** Replaces all budgets. */
  setBudgets: {
    summary: 'Set usage budgets',
    body: usageSchemas.UsageBudgets,
    output: usageSchemas.UsageBudgets,
  },
  /** Thresholds that were crossed. */
  alerts: { summary: 'Usage alerts', query: Page, output: z.array(usageSchemas.UsageAlert) },
} as const satisfies ResourceOperations<'usage'>;
