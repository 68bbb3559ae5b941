'use client';
import { useSyncExternalStore } from 'react';

const STEP = 1000;

function everyStep(tick: () => void): () => void {
  const timer = setInterval(tick, STEP);
  return () => clearInterval(timer);
}

/** This device's time in whole seconds, in epoch milliseconds; 0 in server HTML. */
export function useSecond(): number {
  return useSyncExternalStore(
    everyStep,
    () => Math.floor(Date.now() / STEP) * STEP,
    () => 0,
  );
}
