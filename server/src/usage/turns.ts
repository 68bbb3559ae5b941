/** Lets work wait for its turn. */
export interface Turns {
  /** Runs work when fewer than the allowed number of the same owner are at work. */
  take<T>(owner: string, work: () => Promise<T>): Promise<T>;
}

/**
 * Turns for what would wait in the database anyway. Batches of one organization end up in the same rows of the
 * present hour; waiting there, each would keep a connection from everybody else.
 */
export function createTurns(atOnce: number): Turns {
  const busy = new Map<string, { running: number; waiting: (() => void)[] }>();
  return {
    async take(owner, work) {
      const place = busy.get(owner) ?? { running: 0, waiting: [] };
      busy.set(owner, place);
      if (place.running >= atOnce) {
        await new Promise<void>((resolve) => place.waiting.push(resolve));
      } else {
        place.running += 1;
      }
      try {
        return await work();
      } finally {
        const next = place.waiting.shift();
        // The turn is handed over without being given back, so that nobody can come between.
        if (next) next();
        else place.running -= 1;
        if (place.running === 0) busy.delete(owner);
      }
    },
  };
}
