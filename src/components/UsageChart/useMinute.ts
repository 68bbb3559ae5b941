'use client';
import { useSyncExternalStore } from 'react';

const STEP = 30_000;

function everyStep(tick: () => void): () => void {
  const timer = setInterval(tick, STEP);
  return () => clearInterval(timer);
}

/** This device's time in steps of half a minute; 0 in server HTML, which must not depend on when it is made. */
export function useMinute(): number {
  return useSyncExternalStore(
    everyStep,
    () => Math.floor(Date.now() / STEP) * STEP,
    () => 0,
  );
}
