function area(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    // Reading the property itself throws when the person blocks site data.
    return undefined;
  }
}

/** Reads a JSON value kept in this browser; undefined when there is none or it cannot be read. */
export function readStored(key: string): unknown {
  try {
    const text = area()?.getItem(key);
    return text == null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keeps a JSON value in this browser and says whether that worked; never throws. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    const storage = area();
    if (!storage) return false;
    storage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a value kept in this browser; never throws. */
export function removeStored(key: string): void {
  try {
    area()?.removeItem(key);
  } catch {
    // Nothing can be kept here, so nothing is left to forget.
  }
}
