'use client';
import { useEffect } from 'react';

/** Milliseconds without a new drawing after which something is at rest. */
const REST = 250;

/** Does what can wait until the component has not been drawn for a moment: not while somebody scrolls or types. */
export function useAtRest(work: () => void): void {
  // A timer, since rest is what the person does and not what React knows.
  useEffect(() => {
    const timer = setTimeout(work, REST);
    return () => clearTimeout(timer);
  });
}
