'use client';
import { useState } from 'react';

/** Which rows are ticked. Rows that left, or may not be ticked any more, count no longer. */
export function useSelection(candidates: readonly string[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const selected = candidates.filter((id) => ticked.has(id));
  return {
    selected: new Set(selected),
    tick: (id: string, on: boolean): void =>
      setTicked((before) => {
        const after = new Set(before);
        if (on) after.add(id);
        else after.delete(id);
        return after;
      }),
    tickAll: (on: boolean): void => setTicked(new Set(on ? candidates : [])),
    clear: (): void => setTicked(new Set()),
  };
}
