'use client';
import { useEffect } from 'react';
import { useLatest } from '../provider/useLatest.js';

/** Tells of unsaved edits: a sentence for a question before the person leaves, null when there are none. */
export type UnsavedHandler = (event: { unsaved: string | null }) => void;

/** Lets the host and the browser ask before unsaved edits are left behind. */
export function useUnsaved(unsaved: string | null, onUnsavedChange: UnsavedHandler | undefined) {
  const tell = useLatest(onUnsavedChange);
  // Both live outside of React: the host's router, and the browser's own question.
  useEffect(() => {
    tell.current?.({ unsaved });
    if (unsaved === null) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved, tell]);
}
