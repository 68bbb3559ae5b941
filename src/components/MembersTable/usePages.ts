'use client';
import { useState } from 'react';

/** Where a page begins: the cursor that leads to it and the rows before it. */
export type PageStart = { cursor: string | undefined; start: number };

type Place = { of: string; trail: readonly PageStart[] };

const FIRST: PageStart = { cursor: undefined, start: 0 };
const BEGINNING: readonly PageStart[] = [FIRST];

/**
 * Pages turned so far, so that there is a way back through cursors that lead forward only.
 * @param of what is listed; anything else begins at its first page
 */
export function usePages(of: string) {
  const [place, setPlace] = useState<Place>({ of, trail: BEGINNING });
  const trail = place.of === of ? place.trail : BEGINNING;
  return {
    trail,
    here: trail.at(-1) ?? FIRST,
    goTo: (next: readonly PageStart[]) => setPlace({ of, trail: next.length ? next : BEGINNING }),
  };
}
