/** When each answer arrived: kept beside the cache, so that old rows never pass for new ones. */
const arrivals = new WeakMap<object, number>();

/** When an answer arrived, in epoch milliseconds: now, if nobody has seen it before. */
export function arrivalOf(answer: object): number {
  return arrivals.get(answer) ?? noteArrival(answer);
}

/** Notes that an answer is as good as new, since the server gave the same once more. */
export function noteArrival(answer: object): number {
  const now = Date.now();
  arrivals.set(answer, now);
  return now;
}
