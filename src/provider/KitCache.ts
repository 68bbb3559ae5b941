import type { State } from 'swr';
import { isAborted } from '../client/index.js';

/** Partition of keys that belong to the person, not to an organization. Never a valid organization id. */
export const USER_PARTITION = '@user';

/** Organizations whose answers stay in memory, the current one included. */
export const KEPT_ORGANIZATIONS = 3;

/** Entries that one partition may hold; the least recently used one goes first. */
export const KEPT_ENTRIES = 500;

const PARTITION = /^(?:\$[a-z]+\$)?@"ok",("(?:[^"\\]|\\.)*"),/;

type Entry = State<unknown, unknown>;

/** The partition that a serialized key belongs to: an organization id, {@link USER_PARTITION} or null. */
export function partitionOf(key: string): string | null {
  const quoted = PARTITION.exec(key)?.[1];
  return quoted === undefined ? null : String(JSON.parse(quoted));
}

/**
 * The store behind SWR for one signed-in person: one partition an organization, the last
 * {@link KEPT_ORGANIZATIONS} of them kept, those on screen always.
 */
export class KitCache {
  // Both levels are ordered by last use, oldest first, which is what a Map keeps for free.
  readonly #partitions = new Map<string, Map<string, Entry>>();
  readonly #shown: (partition: string) => boolean;
  #closed = false;

  constructor(isShown: (partition: string) => boolean) {
    this.#shown = isShown;
  }

  /** Serialized keys of all partitions. */
  keys(): IterableIterator<string> {
    return [...this.#partitions.values()].flatMap((entries) => [...entries.keys()]).values();
  }

  get(key: string): Entry | undefined {
    const entries = this.#partitions.get(partitionOf(key) ?? '');
    const entry = entries?.get(key);
    if (entries && entry) {
      entries.delete(key);
      entries.set(key, entry);
    }
    return entry;
  }

  set(key: string, value: Entry): void {
    // An answer that comes after sign-out has no place to go.
    if (this.#closed) return;
    const partition = partitionOf(key) ?? '';
    const entries = this.#partitions.get(partition) ?? new Map<string, Entry>();
    entries.delete(key);
    // Giving up on a request because of a switch is no failure worth remembering.
    entries.set(key, isAborted(value.error) ? { ...value, error: undefined } : value);
    this.#trim(entries);
    this.touch(partition, entries);
  }

  delete(key: string): void {
    this.#partitions.get(partitionOf(key) ?? '')?.delete(key);
  }

  /** Marks a partition as the one used last and lets the oldest ones go. */
  touch(partition: string, entries = this.#partitions.get(partition)): void {
    if (!entries) return;
    this.#partitions.delete(partition);
    this.#partitions.set(partition, entries);
    const organizations = [...this.#partitions.keys()].filter((name) => name !== USER_PARTITION);
    let spare = organizations.length - KEPT_ORGANIZATIONS;
    for (const name of organizations) {
      if (spare <= 0) return;
      if (name === partition || this.#shown(name)) continue;
      this.#partitions.delete(name);
      spare -= 1;
    }
  }

  /** Forgets everything and takes nothing more until {@link open}. */
  close(): void {
    this.#closed = true;
    this.#partitions.clear();
  }

  /** Takes entries again. */
  open(): void {
    this.#closed = false;
  }

  #trim(entries: Map<string, Entry>): void {
    for (const oldest of entries.keys()) {
      if (entries.size <= KEPT_ENTRIES) return;
      entries.delete(oldest);
    }
  }
}
