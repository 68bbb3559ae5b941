'use client';
import { useState } from 'react';
import { ApiError, type Page } from '../../client/index.js';
import type { Member } from '../../contract/index.js';
import { useMembers } from '../../hooks/useMembers.js';
import { arrivalOf } from '../../hooks/arrivals.js';
import { isEverybody } from './filters.js';
import { count, learn, noTrail, queryFor, SLICE, type Listed, type Trail } from './trail.js';
import type { MembersScroll } from './types.js';
import { useWalk } from './useWalk.js';

/** Slice in sight, and whether the next one is about to be. */
type Place = { of: string; trail: Trail; slice: number; near: boolean };
type Kept = { of: string; listed: Listed; first: Page<Member>; scroll: MembersScroll };

const start = { trail: noTrail, slice: 0, near: false };
/** Rows before the next slice at which it is asked for. */
const AHEAD = 40;
/** Rows shown as on their way when nobody knows how many follow. */
const MORE = 8;

/** Members as they are scrolled to: at most two slices of them at a time, however many there are. */
export function useMemberScroll(listed: Listed & { enabled: boolean }) {
  const { filter, sort, enabled } = listed;
  const of = JSON.stringify([filter, sort]);
  const [held, setPlace] = useState<Place>({ of, ...start });
  const place = held.of === of ? held : { of, ...start };
  const { trail, slice, near } = place;

  // Two hooks for two neighbours; each keeps its slice while the other one moves on.
  const [even, odd] = slice % 2 === 0 ? [slice, slice + 1] : [slice + 1, slice];
  const wants = (number: number): boolean => enabled && (number === slice || near);
  const slots = [
    useSlice(even, trail, listed, wants(even)),
    useSlice(odd, trail, listed, wants(odd)),
  ];
  const newest = slots
    .flatMap(({ data }) => data ?? [])
    .reduce<Page<Member> | null>(
      (best, page) => (best && arrivalOf(best) >= arrivalOf(page) ? best : page),
      null,
    );
  const learnt = slots.reduce(
    (so, { data, way, number }) => (data && way ? learn(so, number, way, data.nextCursor) : so),
    newest ? count(trail, newest.total) : trail,
  );
  if (learnt !== trail || held.of !== of) setPlace({ ...place, trail: learnt });

  const walk = useWalk({
    listed,
    trail: learnt,
    onLearn: (next) => setPlace((now) => (now.of === of ? { ...now, trail: next } : now)),
  });
  const onRange: MembersScroll['onRange'] = (range) => {
    walk.stop();
    if (!range) return;
    const next = Math.floor(range.start / SLICE);
    const isNear = range.end + AHEAD > (next + 1) * SLICE;
    setPlace((now) =>
      now.of !== of || (now.slice === next && now.near === isNear)
        ? now
        : { ...now, slice: next, near: isNear },
    );
    const wanted = Math.floor(Math.max(range.start, range.end - 1) / SLICE);
    const lost = [next, wanted].find((one) => queryFor(learnt, listed, one) === null);
    if (lost !== undefined) walk.soon(lost);
  };

  const [kept, setKept] = useState<Kept | null>(null);
  const [size, setSize] = useState<number | null>(null);
  const loaded = slots.find(({ data }) => data)?.data;
  const scroll: MembersScroll = {
    of,
    count: learnt.total ?? known(),
    exact: learnt.total !== null || !slots.some(({ data }) => data?.nextCursor),
    rowAt: (index) => {
      const number = Math.floor(index / SLICE);
      const slot = slots.find((one) => one.number === number);
      return slot?.rows?.[index - number * SLICE];
    },
    onRange,
    reading: walk.passed,
  };
  if (loaded && loaded !== kept?.first) {
    setKept({ of, listed, first: loaded, scroll });
    if (isEverybody(filter)) setSize(loaded.total);
  }
  const failed = slots.find(({ error }) => error !== undefined);
  const failure = failed?.error instanceof ApiError ? failed.error : walk.failure;
  const current = loaded || kept?.of === of ? scroll : kept?.scroll;
  const first = loaded ?? kept?.first;
  return {
    shown:
      current && first && !(failure && !loaded && kept?.of !== of)
        ? {
            page: first,
            filter: loaded ? filter : (kept?.listed.filter ?? filter),
            start: 0,
            scroll: current,
            asOf: arrivalOf(first),
            onPrevious: undefined,
            onNext: undefined,
          }
        : null,
    size,
    failure,
    missing: failure !== null && !failed?.data,
    pending: enabled && !loaded && !failure && kept?.of !== of,
    refreshing: slots.some(({ data, isValidating }) => data !== undefined && isValidating),
    retrying: slots.some(({ isValidating }) => isValidating),
    retry: () => {
      if (walk.failure) void walk.to(slice);
      slots.forEach(({ way, mutate }) => way && void mutate());
    },
  };

  /** Rows as far as is known, on a server that does not count. */
  function known(): number {
    const furthest = Math.max(0, ...learnt.forward.keys());
    const slot = slots.find(({ number }) => number === furthest);
    return furthest * SLICE + (slot?.rows?.length ?? (furthest > 0 ? MORE : 0));
  }
}

/** One slice of the list, if a cursor leads to it. */
function useSlice(number: number, trail: Trail, listed: Listed, wanted: boolean) {
  const inside = number === 0 || trail.total === null || number * SLICE < trail.total;
  const way = wanted && inside ? queryFor(trail, listed, number) : null;
  const { data, error, isValidating, mutate } = useMembers(way?.query ?? null);
  const rows = way?.reversed ? data && [...data.items].reverse() : data?.items;
  return { number, way, rows, data, error: error as unknown, isValidating, mutate };
}
