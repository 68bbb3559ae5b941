'use client';
import { useState } from 'react';
import { useKit } from '../../provider/useKit.js';

/** Columns that a person hid are kept in their browser: which they are, and nothing else. */
export function useHiddenColumns() {
  const { storage, principal } = useKit();
  const key = principal === null ? null : `orgkit:members:${principal}`;
  const [hidden, setHidden] = useState<readonly string[]>(() => read(key && storage.read(key)));
  return {
    hidden,
    onHiddenChange: (next: readonly string[]): void => {
      setHidden(next);
      if (key) storage.write(key, { hidden: next });
    },
  };
}

function read(stored: unknown): readonly string[] {
  if (typeof stored !== 'object' || stored === null || !('hidden' in stored)) return [];
  const { hidden } = stored;
  if (!Array.isArray(hidden)) return [];
  return hidden.filter((id): id is string => typeof id === 'string').slice(0, 50);
}
