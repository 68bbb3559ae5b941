'use client';
import { useCallback, useState } from 'react';
import type { Level, Levels } from './types.js';

const none: Levels = new Map();

/** What is known of every open level, and how a reader tells. */
export function useLevels() {
  const [levels, setLevels] = useState(none);
  const onLevel = useCallback((parentId: string, level: Level | null): void => {
    setLevels((now) => {
      const next = new Map(now);
      if (level) next.set(parentId, level);
      else next.delete(parentId);
      return next;
    });
  }, []);
  return { levels, onLevel };
}
