'use client';
import { useState } from 'react';
import { ApiError } from '../client/index.js';

/** Something that is asked of the server: whether it is under way, and why it was not done. */
export function useWork() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  /** Does it; what the server refuses is kept as the problem, all else is thrown. */
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run };
}
