/** Source of time. Every expiry, lease and grace decision asks it, so that tests can move them all at once. */
export interface Clock {
  now(): Date;
  /** How far this clock is from real time; SQL adds it to the database's own time. */
  offsetMs(): number;
  /** Moves the clock; refused on a clock that tells real time. */
  setOffset(offsetMs: number): void;
}

/** Real time. */
export function realClock(): Clock {
  return {
    now: () => new Date(),
    offsetMs: () => 0,
    setOffset: () => {
      throw new Error('OrgKit: the clock can only be moved with ORGKIT_TEST=1.');
    },
  };
}

/** Real time plus an offset that may change; for tests. */
export function movableClock(initialOffsetMs = 0): Clock {
  let offset = initialOffsetMs;
  return {
    now: () => new Date(Date.now() + offset),
    offsetMs: () => offset,
    setOffset: (offsetMs) => {
      offset = offsetMs;
    },
  };
}
