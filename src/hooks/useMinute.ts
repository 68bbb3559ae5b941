'use client';
import { useSyncExternalStore } from 'react';

const STEP = 30_000;

function everyStep(tick: () => void): () => void {
  const timer = setInterval(tick, STEP);
  return () => clearInterval(timer);
}

/** This device's time in steps of half a minute, so that what ends is seen to end; 0 in server HTML. */
export function useMinute(): number {
  return useSyncExternalStore(
    everyStep,
    () => Math.floor(Date.now() / STEP) * STEP,
    () => 0,
  );
}
