import type { ApiError } from '../../client/index.js';
import { errorOf } from '../../hooks/errorOf.js';

/** One answer of several that make up the widget. */
export type Part<T> = {
  /** Undefined until it came. */
  data: T | undefined;
  error: ApiError | null;
  validating: boolean;
  retry: () => void;
};

/** What SWR gives of a read. */
type Read<T> = {
  data: T | undefined;
  error: unknown;
  isValidating: boolean;
  mutate: () => Promise<unknown>;
};

/** A read as a part. */
export function partOf<T>({ data, error, isValidating, mutate }: Read<T>): Part<T> {
  return {
    data,
    error: errorOf(error),
    validating: isValidating,
    retry: () => void mutate().catch(() => {}),
  };
}

/** Whether a part has been answered, well or not. */
export function isSettled({ data, error }: Part<unknown>): boolean {
  return data !== undefined || error !== null;
}

/** When each answer arrived: kept beside the cache, so that old figures never pass for new ones. */
const arrivals = new WeakMap<object, number>();

/** When an answer arrived, in epoch milliseconds: now, if nobody has seen it before. */
export function arrivalOf(answer: object): number {
  const known = arrivals.get(answer) ?? Date.now();
  arrivals.set(answer, known);
  return known;
}
