'use client';
import { useRef, useState } from 'react';
import type { ApiError } from '../../client/index.js';
import { useAttempt } from '../../hooks/useAttempt.js';
import { errorOf } from '../../hooks/errorOf.js';

/**
 * Something that must happen once, however often a button is pressed or an answer is lost: the same wish
 * keeps its key until it is answered.
 */
export function useAction() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const attempt = useAttempt();
  const once = useRef(false);

  /** Does it; answers with the refusal, null when it was done, undefined when it is being done already. */
  const run = async (
    input: object,
    work: (idempotencyKey: string) => Promise<void>,
  ): Promise<ApiError | null | undefined> => {
    // The state of the last render may be old by one press: two fast ones must send one request.
    if (once.current) return undefined;
    once.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await attempt(input, work);
      return null;
    } catch (error) {
      const refusal = errorOf(error);
      setProblem(refusal);
      return refusal;
    } finally {
      once.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, run, forget: () => setProblem(null) };
}
