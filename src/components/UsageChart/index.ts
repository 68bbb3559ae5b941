export { UsageChart, type UsageChartProps } from './UsageChart.js';
export {
  UsageChartView,
  type UsageChartViewBase,
  type UsageChartViewProps,
} from './UsageChartView.js';
export { UsagePlot, type UsagePlotProps } from './UsagePlot.js';
export { usageMessages, type UsageChartMessages } from './messages.js';
export { monthToDate } from './monthToDate.js';
export type { UsageWaiting } from './UsageStandIn.js';
export type {
  UsageAlertSent,
  UsageBudgets,
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
