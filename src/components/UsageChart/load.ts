// The first look needs none of these: they come when they are about to be wanted.
const later = () => import('./later.js');
const foot = () => import('./foot.js');

/** Reads a metric by groups or by hours. */
export const loadSeries = async () => (await foot()).readSeries;

/** What stands at the cursor. */
export const loadTooltip = async () => (await foot()).Tooltip;

/** What is wrong with the figures. */
export const loadBanner = async () => (await foot()).UsageBanner;

/** What stands below the chart. */
export const loadFoot = async () => (await foot()).UsageFoot;

/** What adds up the chart. */
export const loadSums = () => import('./sums.js');

/** What {@link loadSums} brings. */
export type Sums = Awaited<ReturnType<typeof loadSums>>;

/** Fetches it ahead. */
export function prepareSums(): void {
  loadSums().catch(() => {});
}

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

/** Sends budgets to the server. */
export const loadSave = async () => (await later()).setUsageBudgets;

/** Fetches what stands around the chart while its figures are read. */
export function prepareFoot(): void {
  foot().catch(() => {});
}

/** Fetches all of it ahead; whoever needs it then asks again, so a failure is of no account here. */
export function prepare(): void {
  later().catch(() => {});
}
