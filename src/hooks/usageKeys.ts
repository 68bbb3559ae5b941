import type { OperationInput } from '../client/index.js';
import { inside } from './keys.js';

/** Keys of usage, apart from the others: most widgets need none of them. */
export const usageKeys = {
  usageSummary: inside<'usage', ['summary', OperationInput<'usage', 'summary'>]>('usage'),
  usageSeries: inside<'usage', ['series', OperationInput<'usage', 'series'>]>('usage'),
  usageBudgets: inside<'usage', ['budgets']>('usage'),
  usageAlerts: inside<'usage', ['alerts']>('usage'),
  writeUsage: inside<'usage', ['write']>('usage'),
} as const;
