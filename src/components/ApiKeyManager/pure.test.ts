import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../client/index.js';
import { MAX_GRACE_SECONDS as contractGrace, type ApiKey } from '../../contract/index.js';
import { readAddresses } from './allowedAddresses.js';
import { attemptFor, mayHaveArrived } from '../../hooks/attempt.js';
import { dayOf, endOfDay, expiresAt, expiryOf } from './expiry.js';
import { countSweeps, selectKeys, stateOf, type KeyQuery } from './listing.js';
import { revokeMany } from './revokeMany.js';
import { extendedEnd, laneOf, MAX_GRACE_SECONDS, mayRotate, recentOf } from './rotation.js';
import { snippet, snippetNames } from './snippets.js';
import { nextSort } from './sorting.js';

const now = Date.parse('2026-03-18T09:41:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const key = (more: Partial<ApiKey> = {}): ApiKey => ({
  key_id: 'ak_7Kq2mXv04hTzB8nRwc',
  name: 'Production server',
  created_at: now - 30 * DAY,
  expires_at: null,
  ...more,
});

describe('expiry', () => {
  it('counts days from now, and knows never', () => {
    expect(expiresAt({ kind: 'days', days: 90 }, now, 'UTC')).toBe(now + 90 * DAY);
    expect(expiresAt({ kind: 'never' }, now, 'UTC')).toBeNull();
  });

  it.each([
    ['2026-06-16', 'UTC', '2026-06-16T23:59:00Z'],
    ['2026-06-16', 'Asia/Kolkata', '2026-06-16T18:29:00Z'],
    ['2026-06-16', 'America/Los_Angeles', '2026-06-17T06:59:00Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T21:59:00Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T22:59:00Z'],
    ['2026-03-18', 'Pacific/Kiritimati', '2026-03-18T09:59:00Z'],
  ])('ends %s in %s at %s', (date, zone, end) => {
    expect(endOfDay(date, zone)).toBe(Date.parse(end));
    expect(dayOf(Date.parse(end), zone)).toBe(date);
    expect(expiryOf(Date.parse(end), zone)).toEqual({ kind: 'date', date });
  });

  it.each(['', '2026-02-30', '18.03.2026', '2026-13-01'])('takes %j for no day', (date) => {
    expect(endOfDay(date, 'UTC')).toBeNull();
  });

  it('knows no end that is over', () => {
    expect(expiresAt({ kind: 'date', date: '2026-03-17' }, now, 'UTC')).toBeUndefined();
    expect(expiresAt({ kind: 'date', date: '2026-03-18' }, now, 'UTC')).toBe(
      Date.parse('2026-03-18T23:59:00Z'),
    );
  });
});

it('judges allowed addresses one by one', () => {
  expect(readAddresses('203.0.113.0/24, 2001:db8::/48\n10.0.0.1 10.0.0.1')).toEqual({
    entries: ['203.0.113.0/24', '2001:db8::/48', '10.0.0.1'],
    wrong: [],
  });
  expect(readAddresses('203.0.113.0/33, example.com, 1.2.3.4').wrong).toEqual([
    '203.0.113.0/33',
    'example.com',
  ]);
  expect(readAddresses(' , ')).toEqual({ entries: [], wrong: [] });
});

it.each(snippetNames)('reads the secret from the environment in the snippet for %s', (name) => {
  const text = snippet(name, {
    apiUrl: 'https://api.northwind.example/',
    variable: 'NORTHWIND_KEY',
    organizationId: 'org_1',
  });
  expect(text).toContain('NORTHWIND_KEY');
  expect(text).not.toMatch(/(ak|pat)_/);
  if (name === 'curl' || name === 'Node') {
    expect(text).toContain('https://api.northwind.example/admin');
    expect(text).toContain('X-Anyreach-Org');
  }
});

describe('states and sweeps', () => {
  it.each([
    ['active', {}],
    ['active', { expires_at: now + 15 * DAY }],
    ['expiring', { expires_at: now + 14 * DAY }],
    ['expired', { expires_at: now }],
    ['expired', { status: 'expired' }],
    ['rotating', { status: 'rotating', expires_at: now + DAY }],
    ['rotating', { replaced_by: 'ak_2' }],
    ['expired', { replaced_by: 'ak_2', expires_at: now - 1 }],
    ['revoked', { status: 'revoked', expires_at: now - 1 }],
  ] as const)('%s: %j', (state, more) => {
    expect(stateOf(key(more), now)).toBe(state);
  });

  it('counts what ends soon and what was never used, of keys that work', () => {
    const rows = [
      key({ last_used_at: null }),
      key({ last_used_at: null, status: 'revoked' }),
      key({ last_used_at: now, expires_at: now + DAY }),
    ];
    expect(countSweeps(rows, now)).toEqual({ expiring: 1, 'never-used': 1 });
    expect(countSweeps([key()], now)).toEqual({ expiring: 0, 'never-used': null });
  });
});

describe('rows', () => {
  const rows = [
    key({ key_id: 'ak_1', name: 'Import (old)', expires_at: now + DAY, last_used_at: now }),
    key({ key_id: 'ak_2', name: 'import 10', last_used_at: null }),
    key({ key_id: 'ak_3', name: 'Import 9', expires_at: now + 2 * DAY, last_used_at: now - DAY }),
  ];
  const select = (query: Partial<KeyQuery>): string[] =>
    selectKeys(rows, { text: '', state: null, sweep: null, sort: 'name', ...query }, now, 'en').map(
      ({ key_id }) => key_id,
    );

  it('takes every character of a search for itself', () => {
    expect(select({ text: '(' })).toEqual(['ak_1']);
    expect(select({ text: 'IMPORT 1' })).toEqual(['ak_2']);
    expect(select({ text: 'AK_3' })).toEqual(['ak_3']);
    expect(select({ text: '.*' })).toEqual([]);
  });

  it('sorts numbers in names as numbers, and what never ends last', () => {
    expect(select({ text: 'import', sort: 'name' })).toEqual(['ak_1', 'ak_3', 'ak_2']);
    expect(select({ sort: 'expires_at' })).toEqual(['ak_1', 'ak_3', 'ak_2']);
    expect(select({ sort: '-last_used_at' })).toEqual(['ak_1', 'ak_3', 'ak_2']);
    expect(nextSort('last_used_at', 'name')).toBe('-last_used_at');
    expect(nextSort('last_used_at', '-last_used_at')).toBe('last_used_at');
  });
});

describe('rotation', () => {
  const hours = (...requests: number[]) => ({
    hours: requests.map((count, index) => ({
      hour: new Date(
        Date.parse('2026-03-18T09:00:00Z') - (requests.length - 1 - index) * HOUR,
      ).toISOString(),
      generation: 1,
      requests: count,
    })),
  });

  it('knows the grace of the contract', () => {
    expect(MAX_GRACE_SECONDS).toBe(contractGrace);
  });

  it('shows the last day', () => {
    expect(laneOf(hours(...Array.from({ length: 30 }, (_, hour) => hour)), 1)).toEqual(
      Array.from({ length: 24 }, (_, hour) => hour + 6),
    );
    expect(laneOf(hours(1), 2)).toEqual([]);
  });

  it('counts calls since the hour before began, and how long it is quiet', () => {
    const since = Date.parse('2026-03-18T08:00:00Z');
    expect(recentOf(hours(9, 4, 10), 1, now - 60_000, now)).toEqual({
      calls: 14,
      since,
      quietHours: 0,
    });
    expect(recentOf(hours(9, 0, 0), 1, null, now)).toEqual({ calls: 0, since, quietHours: 1 });
    expect(recentOf(hours(9, 0, 0), 1, now - 2.2 * HOUR, now).quietHours).toBe(2);
    expect(recentOf(hours(0, 0, 0), 1, null, now).quietHours).toBeNull();
  });

  it('gives the old key one more day, but never more than the contract does', () => {
    const pair = (old: Partial<ApiKey>, madeAgo: number) => ({
      old: key(old),
      next: key({ created_at: now - madeAgo }),
    });
    expect(extendedEnd(pair({ expires_at: now + HOUR }, HOUR), now)).toBe(now + HOUR + DAY);
    expect(extendedEnd(pair({ expires_at: now + HOUR }, 6.5 * DAY), now)).toBe(now + 0.5 * DAY);
    expect(extendedEnd(pair({ expires_at: now + DAY }, 6 * DAY), now)).toBeNull();
    expect(extendedEnd(pair({ expires_at: null }, HOUR), now)).toBeNull();
  });

  it('rotates no key twice at a time', () => {
    const old = key({ key_id: 'ak_1', replaced_by: 'ak_2', expires_at: now + DAY });
    const next = key({ key_id: 'ak_2', replaces: 'ak_1' });
    expect(mayRotate(old, [old, next], now)).toBe(false);
    expect(mayRotate(next, [old, next], now)).toBe(false);
    expect(mayRotate(next, [old, next], now + DAY)).toBe(true);
    expect(mayRotate(key({ status: 'revoked' }), [], now)).toBe(false);
  });
});

describe('attempts', () => {
  it('keep their key for the same wish, and only for it', () => {
    const first = attemptFor({ name: 'A' }, null);
    expect(attemptFor({ name: 'A' }, first)).toBe(first);
    expect(attemptFor({ name: 'B' }, first).idempotencyKey).not.toBe(first.idempotencyKey);
  });

  it('are over once they were refused', () => {
    const arrived = (status: number, code: string) =>
      mayHaveArrived(new ApiError({ status, code, detail: '' }));
    expect(arrived(0, 'timeout')).toBe(true);
    expect(arrived(502, '')).toBe(true);
    expect(arrived(409, 'secret_already_shown')).toBe(true);
    expect(arrived(422, 'validation')).toBe(false);
  });
});

it('revokes a few at a time, each once, whatever becomes of the others', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 30 }), async (fails) => {
      const told: string[] = [];
      let running = 0;
      let most = 0;
      await revokeMany(
        fails.map((_, index) => String(index)),
        async (id) => {
          most = Math.max(most, (running += 1));
          await Promise.resolve();
          running -= 1;
          if (fails[Number(id)]) throw new ApiError({ status: 404, detail: 'gone' });
        },
        (id, outcome) => told.push(`${id} ${outcome === 'done'}`),
      );
      expect(most).toBeLessThanOrEqual(4);
      expect(told.sort()).toEqual(fails.map((failed, index) => `${index} ${!failed}`).sort());
    }),
    { numRuns: 50 },
  );
});
