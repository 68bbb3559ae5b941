import {
  HOUR_MS,
  startOfInterval,
  type CountedEvent,
  type UsageBudget,
  type UsagePlace,
  type UsageSpan,
  type UsageSums,
} from '../../contract/index.js';
import type { MemoryState } from './state.js';

/** What was counted in one hour at one place. */
export type UsageCell = UsagePlace & {
  /** Start of the hour in epoch milliseconds. */
  readonly at: number;
  /** The key it came with; empty for a person. */
  readonly key_id: string;
} & { -readonly [Name in keyof UsageSums]: number };

/** A threshold that was reached. */
export interface AlertRow {
  readonly id: string;
  readonly metric: UsageBudget['metric'];
  readonly threshold: number;
  readonly limit: number;
  readonly value: number;
  readonly period_start: number;
  readonly fired_at: string;
}

/** Usage of one organization. */
export interface UsageBook {
  /** Ids of every event ever counted. */
  readonly ids: Set<string>;
  /** Events, for windows that begin or end within an hour. */
  readonly events: UsageCell[];
  /** The same by the hour. */
  readonly cells: Map<string, UsageCell>;
  budgets: readonly UsageBudget[];
  readonly alerts: AlertRow[];
}

/** Usage of an organization that used nothing. */
export function emptyBook(): UsageBook {
  return { ids: new Set(), events: [], cells: new Map(), budgets: [], alerts: [] };
}

/** The usage of an organization. */
export function usageBook(state: MemoryState, organizationId: string): UsageBook {
  const known = state.usage.get(organizationId);
  if (known) return known;
  const book = state.usageSeeds.get(organizationId)?.() ?? emptyBook();
  state.usage.set(organizationId, book);
  return book;
}

/** Adds sums to the hour they belong to. */
export function addToHour(book: UsageBook, cell: UsageCell): void {
  const at = startOfInterval(cell.at, 'hour');
  const key = `${at} ${cell.channel} ${cell.direction} ${cell.key_id}`;
  const known = book.cells.get(key);
  if (!known) {
    book.cells.set(key, { ...cell, at });
    return;
  }
  known.conversations += cell.conversations;
  known.duration_ms += cell.duration_ms;
  known.runs += cell.runs;
  known.runs_success += cell.runs_success;
  known.runs_failed += cell.runs_failed;
}

/** Counts an event; false when its id was counted before. */
export function countEvent(book: UsageBook, event: CountedEvent, keyId: string): boolean {
  if (book.ids.has(event.id)) return false;
  book.ids.add(event.id);
  const { id: _id, type: _type, status: _status, started_at: _at, ...cell } = event;
  const counted = { ...cell, key_id: keyId };
  book.events.push(counted);
  addToHour(book, counted);
  return true;
}

/** Everything counted in a window: whole hours, and the events of hours that are not whole. */
export function usageWithin(book: UsageBook, { from, to }: UsageSpan): UsageCell[] {
  const first = Math.ceil(from / HOUR_MS) * HOUR_MS;
  const end = Math.floor(to / HOUR_MS) * HOUR_MS;
  const isIn = ({ at }: UsageCell, start: number, stop: number): boolean =>
    at >= start && at < stop;
  if (first >= end) return book.events.filter((event) => isIn(event, from, to));
  return [
    ...[...book.cells.values()].filter((cell) => isIn(cell, first, end)),
    ...book.events.filter((event) => isIn(event, from, first) || isIn(event, end, to)),
  ];
}
