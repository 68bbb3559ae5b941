import type { KitStorage } from '../../provider/KitContext.js';

/** Ids that one person pinned and opened last, kept in this browser. Ids only: names are not for storage. */
export type Remembered = { pinned: readonly string[]; recent: readonly string[] };

/** Recents that are kept, and pins that fit into one question to the server. */
const KEPT_RECENTS = 8;
const KEPT_PINS = 24;

const nothing: Remembered = { pinned: [], recent: [] };

function keyOf(principal: string): string {
  return `orgkit:switcher:${principal}`;
}

function ids(value: unknown, most: number): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((id): id is string => typeof id === 'string').slice(0, most);
}

/** Reads what a person pinned and opened; anything unreadable counts as nothing. */
export function readRemembered(storage: KitStorage, principal: string | null): Remembered {
  const stored = principal === null ? undefined : storage.read(keyOf(principal));
  if (typeof stored !== 'object' || stored === null) return nothing;
  return {
    pinned: 'pinned' in stored ? ids(stored.pinned, KEPT_PINS) : [],
    recent: 'recent' in stored ? ids(stored.recent, KEPT_RECENTS) : [],
  };
}

/** Keeps what a person pinned and opened. */
export function writeRemembered(
  storage: KitStorage,
  principal: string | null,
  remembered: Remembered,
): void {
  if (principal !== null) storage.write(keyOf(principal), remembered);
}

/** Pins an organization, or takes its pin away. */
export function togglePin({ pinned, recent }: Remembered, id: string): Remembered {
  const without = pinned.filter((other) => other !== id);
  const next = without.length < pinned.length ? without : [...pinned, id].slice(-KEPT_PINS);
  return { pinned: next, recent };
}

/** Puts organizations at the head of the recent ones, the first of them first. */
export function remember({ pinned, recent }: Remembered, opened: readonly string[]): Remembered {
  const next = [...new Set([...opened, ...recent])].slice(0, KEPT_RECENTS);
  return { pinned, recent: next };
}
