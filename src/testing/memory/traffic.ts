import { unanswered } from './errors.js';

/** How long an answer takes, fixed or drawn anew for each call. */
export type Delay = number | (() => number);

/** Calls of one operation that wait until they are let go. */
export interface Held {
  /** How many calls wait now. */
  readonly waiting: number;
  /** Lets one waiting call go; the oldest unless another is named. */
  release(index?: number): void;
  /** Lets all go and holds no further ones. */
  end(): void;
}

/** Where a held call waits: before the server saw it, or with the answer on its way. */
export type HoldPoint = 'request' | 'response';

interface Hold extends Held {
  readonly operation: string;
  readonly point: HoldPoint;
  enter(signal: AbortSignal | undefined): Promise<void>;
}

/** What happens to calls on their way. */
export interface Traffic {
  hold(operation: string, point: HoldPoint): Held;
  release(operation: string): void;
  delay(operation: string, delay: Delay): void;
  /** Resolves when a call may pass a point; rejects when its caller gives up. */
  pass(operation: string, point: HoldPoint, signal: AbortSignal | undefined): Promise<void>;
  offline: boolean;
}

function aborted(): Error {
  return unanswered('aborted', 'The request was given up');
}

/** Throws when the caller has given up. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw aborted();
}

/** Waits for `start` to call back, or rejects when the caller gives up first. */
function waiting(
  start: (done: () => void) => () => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      stop();
      reject(aborted());
    };
    const stop = start(() => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    });
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}

function createHold(operation: string, point: HoldPoint, onEnd: (hold: Hold) => void): Hold {
  let queue: (() => void)[] = [];
  const hold: Hold = {
    operation,
    point,
    get waiting() {
      return queue.length;
    },
    enter: (signal) =>
      waiting((done) => {
        queue.push(done);
        return () => {
          queue = queue.filter((other) => other !== done);
        };
      }, signal),
    release: (index = 0) => queue.splice(index, 1).forEach((done) => done()),
    end: () => {
      onEnd(hold);
      queue.splice(0).forEach((done) => done());
    },
  };
  return hold;
}

/** Calls pass at once, or after `latency`, until something is set. */
export function createTraffic(latency: Delay): Traffic {
  const holds = new Set<Hold>();
  const delays = new Map<string, Delay>();
  const draw = (delay: Delay): number => (typeof delay === 'number' ? delay : delay());
  return {
    offline: false,
    hold: (operation, point) => {
      const hold = createHold(operation, point, (ended) => holds.delete(ended));
      holds.add(hold);
      return hold;
    },
    release: (operation) => {
      for (const hold of holds) if (hold.operation === operation) hold.end();
    },
    delay: (operation, delay) => {
      delays.set(operation, delay);
    },
    pass: async (operation, point, signal) => {
      // Half of the latency lies on each side, so that requests can overtake one another too.
      const half = draw(latency) / 2;
      const wait = point === 'response' ? half + draw(delays.get(operation) ?? 0) : half;
      if (wait > 0) {
        await waiting((done) => {
          const timer = setTimeout(done, wait);
          return () => clearTimeout(timer);
        }, signal);
      }
      const held = [...holds].find((hold) => hold.operation === operation && hold.point === point);
      if (held) await held.enter(signal);
      throwIfAborted(signal);
    },
  };
}
