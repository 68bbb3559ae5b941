import { ApiError } from '../../client/index.js';

/** What became of one of several. */
export type Outcome = 'waiting' | 'done' | { problem: string };

/** Requests under way at one time. */
const AT_ONCE = 4;

/**
 * Revokes several keys, a few at a time, and tells of each as it is answered. One that fails keeps
 * none of the others.
 */
export async function revokeMany(
  keyIds: readonly string[],
  revoke: (keyId: string) => Promise<void>,
  tell: (keyId: string, outcome: Outcome) => void,
): Promise<void> {
  const queue = [...keyIds];
  const work = async (): Promise<void> => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      try {
        await revoke(id);
        tell(id, 'done');
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        tell(id, { problem: error.detail });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
