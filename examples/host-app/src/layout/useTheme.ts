import { useSyncExternalStore } from 'react';

/** What a person may choose for the page. */
export type ThemeChoice = 'auto' | 'light' | 'dark';

const KEY = 'relay-theme';
const listeners = new Set<() => void>();

function read(): ThemeChoice {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The chosen theme and a function that changes it for every part of the page. */
export function useTheme(): [ThemeChoice, (theme: ThemeChoice) => void] {
  const theme = useSyncExternalStore(subscribe, read);
  document.documentElement.dataset['theme'] = theme;
  return [
    theme,
    (next) => {
      localStorage.setItem(KEY, next);
      listeners.forEach((listener) => listener());
    },
  ];
}
