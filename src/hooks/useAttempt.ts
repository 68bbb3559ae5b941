'use client';
import { useRef } from 'react';
import { attemptFor, mayHaveArrived, type Attempt } from './attempt.js';
import { errorOf } from './errorOf.js';

/**
 * Work that must happen once, however often an answer is lost: the same wish keeps its idempotency key
 * until it is answered, by success or by a refusal. What the work throws is thrown on.
 */
export function useAttempt() {
  const wish = useRef<Attempt | null>(null);
  return async (input: object, work: (idempotencyKey: string) => Promise<void>): Promise<void> => {
    wish.current = attemptFor(input, wish.current);
    try {
      await work(wish.current.idempotencyKey);
    } catch (error) {
      const refusal = errorOf(error);
      // A refusal is an answer: the next press is another wish.
      if (refusal && !mayHaveArrived(refusal)) wish.current = null;
      throw error;
    }
    wish.current = null;
  };
}
