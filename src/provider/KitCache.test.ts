import { unstable_serialize } from 'swr';
import { unstable_serialize as serializeInfinite } from 'swr/infinite';
import { expect, test } from 'vitest';
import { ApiError } from '../client/index.js';
import { KEPT_ENTRIES, KitCache, partitionOf } from './KitCache.js';

const key = (partition: string, ...rest: unknown[]) =>
  unstable_serialize(['ok', partition, 'members', ...rest]);
const partitions = (cache: KitCache) => new Set([...cache.keys()].map(partitionOf));

test('knows whose a key is, whatever SWR makes of it', () => {
  expect(partitionOf(key('org_a', { search: '@"ok","org_b",' }))).toBe('org_a');
  expect(partitionOf(key('a"b\\c'))).toBe('a"b\\c');
  expect(partitionOf(serializeInfinite(() => ['ok', 'org_a', 'members']))).toBe('org_a');
  expect(partitionOf('something of the host')).toBeNull();
});

test('200 switches leave the keys of three organizations and those of the person', () => {
  const cache = new KitCache(() => false);
  cache.set(key('@user', 'list'), { data: 'mine' });
  for (let index = 0; index < 200; index += 1) {
    for (const resource of ['read', 'list', 'roles']) {
      cache.set(key(`org_${index}`, resource), { data: resource });
    }
  }
  expect(partitions(cache)).toEqual(new Set(['@user', 'org_197', 'org_198', 'org_199']));
  expect([...cache.keys()]).toHaveLength(10);
});

test('never lets an organization go that is on screen', () => {
  const cache = new KitCache((partition) => partition === 'org_shown');
  cache.set(key('org_shown'), { data: 1 });
  for (const id of ['org_a', 'org_b', 'org_c', 'org_d']) cache.set(key(id), { data: 1 });
  expect(cache.get(key('org_shown'))?.data).toBe(1);
  expect(partitions(cache)).toEqual(new Set(['org_shown', 'org_c', 'org_d']));
});

test('a thousand searches in one organization stay within bounds, the used ones kept', () => {
  const cache = new KitCache(() => true);
  cache.set(key('org_a', 'on screen'), { data: 1 });
  for (let index = 0; index < 1000; index += 1) {
    cache.set(key('org_a', { search: String(index) }), { data: index });
    cache.get(key('org_a', 'on screen'));
  }
  expect([...cache.keys()]).toHaveLength(KEPT_ENTRIES);
  expect(cache.get(key('org_a', 'on screen'))?.data).toBe(1);
});

test('does not remember that a request was given up', () => {
  const cache = new KitCache(() => true);
  const aborted = new ApiError({ status: 0, code: 'aborted', detail: 'Given up' });
  const refused = new ApiError({ status: 403, detail: 'No' });
  cache.set(key('org_a'), { data: 1, error: aborted });
  cache.set(key('org_b'), { error: refused });
  expect(cache.get(key('org_a'))).toEqual({ data: 1, error: undefined });
  expect(cache.get(key('org_b'))?.error).toBe(refused);
});

test('after sign-out nothing is left and nothing comes in', () => {
  const cache = new KitCache(() => true);
  cache.set(key('org_a'), { data: 'CNRY' });
  cache.close();
  cache.set(key('org_a'), { data: 'CNRY, late' });
  expect([...cache.keys()]).toEqual([]);
  cache.open();
  cache.set(key('org_a'), { data: 'new' });
  expect(cache.get(key('org_a'))?.data).toBe('new');
});
