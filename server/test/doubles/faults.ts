/** Ways in which a call to a service goes wrong. */
export const faults = [
  /** Done, never answered. */
  'commit_timeout',
  /** Done, then the connection is cut. */
  'commit_reset',
  /** Done long after the caller has given up. */
  'slow',
  /** Status 500, nothing done. */
  'error_before',
  /** Status 500, done all the same. */
  'error_after',
  /** Status 200 and half an answer. */
  'malformed',
  /** A proxy's error page. */
  'html',
  /** Nobody listens. */
  'refused',
  /** The connection is cut before anything is done. */
  'reset',
] as const;

/** One way in which a call goes wrong. */
export type Fault = (typeof faults)[number];

/** Which of the coming calls go wrong. */
export interface FaultPlan {
  /** Lets the next `times` calls of an operation go wrong. */
  fail(operation: string, fault: Fault, times?: number): void;
  /** The fault of the call that arrives now, if any. */
  take(operation: string): Fault | null;
  /** Forgets what is planned. */
  clear(): void;
}

/** Makes an empty plan. */
export function createFaultPlan(): FaultPlan {
  const planned = new Map<string, Fault[]>();
  return {
    fail(operation, fault, times = 1) {
      const list = planned.get(operation) ?? [];
      planned.set(operation, list.concat(Array.from({ length: times }, () => fault)));
    },
    take: (operation) => planned.get(operation)?.shift() ?? null,
    clear: () => planned.clear(),
  };
}
