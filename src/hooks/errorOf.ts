import { ApiError } from '../client/index.js';

/**
 * What a read failed with, null when it did not. A client of a host's own that breaks the rule and
 * throws something else must not leave a widget loading for ever.
 */
export function errorOf(error: unknown): ApiError | null {
  if (error === undefined || error === null) return null;
  if (error instanceof ApiError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new ApiError({ status: 0, detail, cause: error });
}
