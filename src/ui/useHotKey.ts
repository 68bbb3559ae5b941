'use client';
import { useEffect, useRef } from 'react';

/** Calls back on Ctrl or Command with a letter, wherever the focus is. Without a letter it listens to nothing. */
export function useHotKey(letter: string | null, onPress: () => void): void {
  const press = useRef(onPress);
  // The key belongs to the whole window, so nobody but the window can tell of it.
  useEffect(() => {
    press.current = onPress;
    if (letter === null) return;
    const handleKeyDown = (event: KeyboardEvent): void => {
      const plain = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!plain || event.defaultPrevented || event.key.toLowerCase() !== letter) return;
      event.preventDefault();
      press.current();
    };
    window.addEventListener('keydown', handleKeyDown);
    return () => window.removeEventListener('keydown', handleKeyDown);
  }, [letter, onPress]);
}
