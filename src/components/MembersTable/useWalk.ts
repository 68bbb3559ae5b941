'use client';
import { useRef, useState } from 'react';
import { ApiError } from '../../client/index.js';
import { useKit } from '../../provider/useKit.js';
import {
  backwardQuery,
  forwardQuery,
  learn,
  queryFor,
  SLICE,
  wayTo,
  type Listed,
  type Trail,
} from './trail.js';

/** Pause after which rows that were scrolled to are looked for, in milliseconds. */
const PAUSE = 120;

type WalkOptions = { listed: Listed; trail: Trail; onLearn: (trail: Trail) => void };

/**
 * Follows cursors to a slice far away, from whichever end is nearer. Only the cursors are kept of
 * what is passed, so that the way through 100,000 rows leaves nothing behind.
 */
export function useWalk({ listed, trail, onLearn }: WalkOptions) {
  const { client, organizationId, read } = useKit();
  const [passed, setPassed] = useState<number | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const current = useRef<object>(undefined);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const stop = (): void => {
    clearTimeout(timer.current);
    if (current.current) setPassed(null);
    current.current = undefined;
  };
  const to = async (slice: number): Promise<void> => {
    const walk = {};
    current.current = walk;
    setFailure(null);
    let known = trail;
    const { from, reversed, steps } = wayTo(trail, listed, slice);
    try {
      for (let step = 0; step < steps && queryFor(known, listed, slice) === null; step += 1) {
        const here = reversed ? from - step : from + step;
        const way = (reversed ? backwardQuery : forwardQuery)(known, listed, here);
        if (!way || organizationId === null) return;
        setPassed(step * SLICE);
        const page = await read(organizationId, (call) => client.members.list(way.query, call));
        if (current.current !== walk) return;
        known = learn(known, here, way, page.nextCursor);
        if (page.nextCursor === null) break;
      }
      onLearn(known);
    } catch (error) {
      if (current.current === walk && error instanceof ApiError) setFailure(error);
    } finally {
      if (current.current === walk) stop();
    }
  };
  const soon = (slice: number): void => {
    timer.current = setTimeout(() => void to(slice), PAUSE);
  };
  return { passed, failure, to, soon, stop };
}
