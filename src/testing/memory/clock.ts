/** Time of the in-memory server: stands still until moved, or runs with the machine's. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** The present as an instant with microseconds, never the same twice. */
  stamp(): string;
  /** The present or a time from now as an instant with milliseconds. */
  instant(fromNow?: number): string;
  /** Runs a job once the clock has moved on by `delay` milliseconds. */
  after(delay: number, job: () => void): void;
  /** Moves the clock; jobs that fall due run in order, each at its own time. */
  advance(ms: number): void;
}

/** Where a clock starts and whether it runs by itself. */
export interface ClockOptions {
  start: number;
  running: boolean;
}

interface Job {
  readonly due: number;
  readonly order: number;
  readonly run: () => void;
}

/** An instant of microseconds since the epoch, as the wire writes it. */
export function toInstant(micros: number): string {
  const ms = Math.floor(micros / 1000);
  const rest = String(micros - ms * 1000).padStart(3, '0');
  return `${new Date(ms).toISOString().slice(0, -1)}${rest}Z`;
}

/** A clock with its own queue of jobs. */
export function createClock({ start, running }: ClockOptions): Clock {
  const began = Date.now();
  let moved = 0;
  let lastStamp = 0;
  let jobs: readonly Job[] = [];
  let scheduled = 0;
  const now = (): number => start + moved + (running ? Date.now() - began : 0);

  const runDue = (until: number, arrive: (due: number) => void): void => {
    for (;;) {
      const next = jobs
        .filter(({ due }) => due <= until)
        .sort((a, b) => a.due - b.due || a.order - b.order)[0];
      if (!next) return;
      jobs = jobs.filter((job) => job !== next);
      arrive(next.due);
      next.run();
    }
  };

  return {
    now,
    stamp: () => {
      lastStamp = Math.max(now() * 1000, lastStamp + 1);
      return toInstant(lastStamp);
    },
    instant: (fromNow = 0) => new Date(now() + fromNow).toISOString(),
    after: (delay, run) => {
      scheduled += 1;
      jobs = [...jobs, { due: now() + delay, order: scheduled, run }];
      if (running) setTimeout(() => runDue(now(), () => {}), delay);
    },
    advance: (ms) => {
      const target = now() + ms;
      runDue(target, (due) => {
        moved += Math.max(0, due - now());
      });
      moved += Math.max(0, target - now());
    },
  };
}
