export {
  UsageChartView,
  type UsageChartViewBase,
  type UsageChartViewProps,
} from './UsageChartView.js';
export { UsagePlot, type UsagePlotProps } from './UsagePlot.js';
export { usageMessages } from './messages.js';
export { monthToDate } from './monthToDate.js';
export type { UsageWaiting } from './UsageStandIn.js';
export type {
  UsageAlertSent,
  UsageBudgets,
  UsageChartMessages,
  UsageContent,
  UsageControls,
  UsageGroup,
  UsageInterval,
  UsageLine,
  UsageMetric,
  UsagePartial,
  UsagePrevious,
  UsageQuery,
  UsageRange,
} from './types.js';
