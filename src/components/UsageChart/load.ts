// The first look needs none of these: they come when they are about to be wanted.
const later = () => import('./later.js');

/** The choice of days. */
export const loadPicker = async () => (await later()).RangePicker;

/** The numbers as a table. */
export const loadTable = async () => (await later()).UsageTable;

/** The form of a budget. */
export const loadBudget = async () => (await later()).BudgetDialog;

/** What is behind one day. */
export const loadChange = async () => (await later()).ChangeCard;

/** Writes the numbers into a file. */
export const loadExport = async () => (await later()).exportUsage;

/** Fetches all of it ahead; whoever needs it then asks again, so a failure is of no account here. */
export function prepare(): void {
  later().catch(() => {});
}
