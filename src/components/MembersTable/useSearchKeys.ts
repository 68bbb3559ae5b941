'use client';
import { useCallback, type ForwardedRef, type RefCallback } from 'react';
import { useLatest } from '../../provider/useLatest.js';
import { setRef } from '../../ui/setRef.js';

/**
 * Ref for a field whose keys are told by their names; answered with true, a key was for the field alone.
 * They are heard past React, which would make an event of its own for every letter that is typed.
 */
export function useSearchKeys(
  ref: ForwardedRef<HTMLInputElement>,
  onKey: (key: string) => boolean,
): RefCallback<HTMLInputElement> {
  const handle = useLatest(onKey);
  // The same function each time: a field that is handed over twice hears a key once.
  const hear = useCallback(
    (event: KeyboardEvent): void => {
      if (!handle.current(event.key)) return;
      // A dialog around the list stays open.
      event.preventDefault();
      event.stopPropagation();
    },
    [handle],
  );
  return useCallback(
    (field) => {
      setRef(ref, field);
      field?.addEventListener('keydown', hear);
    },
    [ref, hear],
  );
}
