import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../client/index.js';
import { sendEach } from './sendEach.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const busy = new ApiError({ status: 429, detail: 'Too many requests', retryAfter: 4000 });
const taken = new ApiError({ status: 409, code: 'already_member', detail: 'Already a member.' });

function run(count: number, send: (item: number) => Promise<string>) {
  const results = new Map<number, string>();
  const stop = new AbortController();
  const done = sendEach({
    items: Array.from({ length: count }, (_, index) => index),
    send,
    onResult: (index, result) => results.set(index, result),
    onFailure: (index, error) => results.set(index, error.code ?? 'failed'),
    signal: stop.signal,
  });
  return { results, stop, done };
}

test('sends three at a time and gives every item a result of its own', async () => {
  let now = 0;
  let most = 0;
  const { results, done } = run(10, async (item) => {
    most = Math.max(most, (now += 1));
    await new Promise((resolve) => setTimeout(resolve, 10));
    now -= 1;
    if (item === 4) throw taken;
    return 'ok';
  });
  await vi.runAllTimersAsync();
  await done;
  expect(most).toBe(3);
  expect(results.size).toBe(10);
  expect(results.get(4)).toBe('already_member');
});

test('pauses all of them for as long as the server says', async () => {
  const times: number[] = [];
  const start = Date.now();
  let refused = false;
  const { results, done } = run(6, async (item) => {
    times.push(Date.now() - start);
    if (item === 2 && !refused) {
      refused = true;
      throw busy;
    }
    return 'ok';
  });
  await vi.runAllTimersAsync();
  await done;
  expect(results.size).toBe(6);
  expect(times.filter((time) => time > 0 && time < 4000)).toEqual([]);
  expect(Math.max(...times)).toBeGreaterThanOrEqual(4000);
});

test('gives up on a server that never has time', async () => {
  const { results, done } = run(1, () => Promise.reject(busy));
  await vi.runAllTimersAsync();
  await done;
  expect(results.get(0)).toBe('failed');
});

test('stops when it is told to, also in the middle of a pause', async () => {
  let sent = 0;
  const { stop, done } = run(100, async () => {
    sent += 1;
    throw busy;
  });
  await vi.advanceTimersByTimeAsync(1000);
  stop.abort();
  await done;
  expect(sent).toBe(3);
});
