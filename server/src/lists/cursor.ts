import { isHostileText } from '../http/body.js';
import { invalid } from '../http/problem.js';

/** A place in an ordered list: behind the row with this key and id. */
export interface Place {
  readonly key: string;
  /** Null for the plain cursor of the core contract, which knows only the time. */
  readonly id: string | null;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/;

/** Cursor that holds the order it belongs to, the sort key and the id, so that inserts and deletes move nothing. */
export function writeCursor(order: string, key: string, id: string): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString('base64url');
}

/** Reads a cursor of this order, or the Base64 of a bare `created_at`. Throws 422 for anything else. */
export function readCursor(cursor: string, order: string): Place {
  const text = Buffer.from(cursor, 'base64').toString('utf8');
  if (INSTANT.test(text)) {
    if (order !== '-created_at' || Number.isNaN(Date.parse(text))) throw unreadable();
    return { key: text, id: null };
  }
  const [name, key, id] = parse(text);
  if (name !== order || !isKey(key) || !isKey(id)) throw unreadable();
  return { key, id };
}

function parse(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.length === 3 ? value : [];
  } catch {
    return [];
  }
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && !isHostileText(value);
}

function unreadable() {
  return invalid('cursor', 'The cursor cannot be read');
}
