// The tree needs none of these: they come when they are about to be wanted.
const later = () => import('./later.js');

/** Everything about one organization. */
export const loadDetails = async () => (await later()).Details;

/** The dialogs. */
export const loadQuestion = async () => (await later()).Question;

/** What a search finds. */
export const loadResults = async () => (await later()).SearchResults;

/** Fetches what is opened from the tree ahead; whoever needs it then asks again. */
export function prepare(): void {
  later().catch(() => {});
}
