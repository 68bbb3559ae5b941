'use client';
import { useState, type KeyboardEvent } from 'react';

/** Rows that Page Up and Page Down skip. */
const PAGE = 8;

type Keys = {
  count: number;
  /** Where the keys start. */
  first: number;
  /** Scrolls a position into sight. */
  reveal: (position: number) => void;
  onEnter: (position: number, newTab: boolean) => void;
  onPin: (position: number) => void;
};

/** The one position of a list that the keys are at, while the focus stays in the search field. */
export function useListKeys({ count, first, reveal, onEnter, onPin }: Keys) {
  const [moved, setMoved] = useState<number | null>(null);
  const position = Math.min(moved ?? first, count - 1);

  const moveTo = (next: number): void => {
    setMoved(next);
    reveal(next);
  };
  const targetOf = (key: string): number | null => {
    if (key === 'ArrowDown') return (position + 1) % count;
    if (key === 'ArrowUp') return (position - 1 + count) % count;
    if (key === 'Home') return 0;
    if (key === 'End') return count - 1;
    if (key === 'PageDown') return Math.min(position + PAGE, count - 1);
    if (key === 'PageUp') return Math.max(position - PAGE, 0);
    return null;
  };

  const handleKeyDown = (event: KeyboardEvent): void => {
    // Enter that ends a composition belongs to the input method.
    if (event.nativeEvent.isComposing || count === 0 || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    const next = command || event.shiftKey ? null : targetOf(event.key);
    if (next !== null) moveTo(next);
    else if (event.key === 'Enter') onEnter(position, command);
    else if (command && event.key.toLowerCase() === 'p') onPin(position);
    else return;
    event.preventDefault();
  };

  return { position, handleKeyDown, point: setMoved, reset: () => setMoved(null) };
}
