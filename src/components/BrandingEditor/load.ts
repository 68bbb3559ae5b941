// The form comes first. What draws, measures or asks comes when it is about to be wanted.
const look = () => import('./look.js');
const tasks = () => import('./tasks.js');

/** What can be read with the colors. */
export const loadChecks = async () => (await look()).ColorChecks;

/** The widgets in the colors. */
export const loadPreview = async () => (await look()).BrandPreview;

/** Questions before something is published or discarded. */
export const loadPublish = async () => (await tasks()).PublishDialog;

/** Pairs of colors that cannot be read. */
export const loadFailing = async () => (await tasks()).failingPairs;

/** Uploads and removes pictures. */
export const loadTasks = async () => (await tasks()).LogoDialogs;

/** What was published. */
export const loadHistory = async () => (await tasks()).HistoryDialog;

/** The domain and its records. */
export const loadDomain = async () => (await import('./DomainPage.js')).DomainPage;

/** What is sent to the server; the form itself only reads. */
export const loadChanges = () => import('../../hooks/brandingChanges.js');

/** Fetches it ahead; whoever needs it then asks again, so a failure is of no account here. */
export function prepareTasks(): void {
  tasks().catch(() => {});
}

/** Fetches the domain page ahead. */
export function prepareDomain(): void {
  loadDomain().catch(() => {});
}
