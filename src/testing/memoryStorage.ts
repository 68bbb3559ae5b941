import type { KitStorage } from '../provider/KitContext.js';

/** Keeps pins, recents and drafts for as long as it is kept itself, apart from the browser's. */
export function memoryStorage(entries: Readonly<Record<string, unknown>> = {}): KitStorage {
  const values = new Map(Object.entries(entries));
  return {
    read: (key) => values.get(key),
    write: (key, value) => {
      if (value === null || value === undefined) values.delete(key);
      else values.set(key, structuredClone(value));
      return true;
    },
  };
}
