export { setUsageBudgets } from '../../hooks/usageChanges.js';
export { BudgetDialog } from './BudgetDialog.js';
export { ChangeCard } from './ChangeCard.js';
export { exportUsage } from './exportUsage.js';
export { RangePicker } from './RangePicker.js';
export { UsageTable } from './UsageTable.js';
