import type { ListMembersQuery, MemberSort } from '../../contract/index.js';
import type { MembersFilter } from './types.js';

/** Rows read at once while scrolling: the most that a server gives. */
export const SLICE = 200;

/** Cursors that lead to slices of a list, found from its beginning and from its end. */
export type Trail = {
  /** Cursor of a slice, in the order of the list; the first slice needs none. */
  forward: ReadonlyMap<number, string>;
  /** The same in the opposite order; the last slice needs none. */
  backward: ReadonlyMap<number, string>;
  /** Rows in all; null when the server does not count. */
  total: number | null;
};

/** What is listed. */
export type Listed = { filter: MembersFilter; sort: MemberSort | undefined };

/** How to read one slice, and whether its rows come last first. */
export type SliceQuery = { query: ListMembersQuery; reversed: boolean };

/** A trail that has led nowhere yet. */
export const noTrail: Trail = { forward: new Map(), backward: new Map(), total: null };

/** Number of the last slice. */
export function lastSlice(total: number): number {
  return Math.max(0, Math.ceil(total / SLICE) - 1);
}

function opposite(sort: MemberSort): MemberSort {
  const other = sort.startsWith('-') ? sort.slice(1) : `-${sort}`;
  return isSort(other) ? other : sort;
}

function isSort(text: string): text is MemberSort {
  return /^-?(name|email|role|created_at|last_active_at)$/.test(text);
}

/** How to read a slice from the beginning; null while no cursor leads there. */
export function forwardQuery(trail: Trail, { filter, sort }: Listed, slice: number) {
  const cursor = trail.forward.get(slice);
  if (slice > 0 && cursor === undefined) return null;
  return { query: { ...filter, sort, limit: SLICE, cursor }, reversed: false };
}

/** How to read a slice from the end; null while no cursor leads there, and where nothing is sorted. */
export function backwardQuery({ backward, total }: Trail, { filter, sort }: Listed, slice: number) {
  if (total === null || sort === undefined) return null;
  const last = lastSlice(total);
  const cursor = backward.get(slice);
  if (slice > last || (slice < last && cursor === undefined)) return null;
  const limit = slice === last ? total - last * SLICE : SLICE;
  return { query: { ...filter, sort: opposite(sort), limit, cursor }, reversed: true };
}

/** How to read a slice; null while no cursor leads there. */
export function queryFor(trail: Trail, listed: Listed, slice: number): SliceQuery | null {
  return forwardQuery(trail, listed, slice) ?? backwardQuery(trail, listed, slice);
}

/** Notes where the slice after, or before, the one that was read begins. */
export function learn(
  trail: Trail,
  slice: number,
  { reversed }: Pick<SliceQuery, 'reversed'>,
  nextCursor: string | null,
): Trail {
  const known = reversed ? trail.backward : trail.forward;
  const next = reversed ? slice - 1 : slice + 1;
  if ((known.get(next) ?? null) === nextCursor) return trail;
  // A cursor that has changed means that rows came or went: what lies beyond begins elsewhere now.
  const kept = [...known].filter(([one]) => (reversed ? one > next : one < next));
  const cursors = new Map(nextCursor === null ? kept : [...kept, [next, nextCursor]]);
  return reversed ? { ...trail, backward: cursors } : { ...trail, forward: cursors };
}

/** Takes over how many rows there are. Slices from the end begin elsewhere when that changes. */
export function count(trail: Trail, total: number | null): Trail {
  return trail.total === total ? trail : { ...trail, backward: new Map(), total };
}

/** The way to a slice that no cursor leads to yet: where it begins, and in which direction. */
export function wayTo(trail: Trail, listed: Listed, slice: number) {
  const before = Math.max(0, ...[...trail.forward.keys()].filter((one) => one <= slice));
  const forward = { from: before, reversed: false, steps: slice - before };
  if (trail.total === null || listed.sort === undefined) return forward;
  const behind = [...trail.backward.keys()].filter((one) => one >= slice);
  const after = Math.min(lastSlice(trail.total), ...behind);
  const backward = { from: after, reversed: true, steps: after - slice };
  return backward.steps < forward.steps && backward.steps >= 0 ? backward : forward;
}
