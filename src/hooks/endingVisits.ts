/** Visits that are being ended or have been, by their grants. */
const ends = new Map<string, Promise<unknown>>();

/** When a visit will have ended; undefined while nobody ends it. Rejects when it could not be ended. */
export function endOf(grantId: string): Promise<unknown> | undefined {
  return ends.get(grantId);
}

/** Forgets an end: the visit is made anew, as worlds of tests do with the same ids. */
export function beginVisit(grantId: string): void {
  ends.delete(grantId);
}

/** Ends a visit. When that fails it goes on. */
export async function endVisit(grantId: string, end: () => Promise<unknown>): Promise<void> {
  const ending = end();
  ends.set(grantId, ending);
  try {
    await ending;
  } catch (error) {
    ends.delete(grantId);
    throw error;
  }
}
