'use client';
import { useSyncExternalStore } from 'react';

function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1000);
  return () => clearInterval(timer);
}

const never = (): (() => void) => () => {};

/** This device's time in milliseconds, by the second while `running`; 0 in server HTML. */
export function useNow(running: boolean): number {
  return useSyncExternalStore(
    running ? everySecond : never,
    () => Math.floor(Date.now() / 1000) * 1000,
    () => 0,
  );
}
