/** Tells readers within one process that a run has changed; across processes they ask the database. */
export interface Changes {
  notify(organizationId: string): void;
  /** Resolves at the next change, after `ms`, or on abort: whatever comes first. */
  next(organizationId: string, ms: number, signal: AbortSignal): Promise<void>;
}

/** Makes a board of changes. */
export function createChanges(): Changes {
  const waiting = new Map<string, Set<() => void>>();
  return {
    notify(organizationId) {
      for (const wake of [...(waiting.get(organizationId) ?? [])]) wake();
    },
    next(organizationId, ms, signal) {
      if (signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const wakers = waiting.get(organizationId) ?? new Set();
        waiting.set(organizationId, wakers);
        const wake = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          wakers.delete(wake);
          if (wakers.size === 0) waiting.delete(organizationId);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        signal.addEventListener('abort', wake, { once: true });
        wakers.add(wake);
      });
    },
  };
}
