import { expect, test } from 'vitest';
import { minutesLeft } from './domainState.js';

const at = Date.UTC(2026, 2, 18, 9, 41, 30);
type Looked = Parameters<typeof minutesLeft>[0];
const record: Looked = {
  ...{ type: 'CNAME', name: 'app.acme.example', value: 'edge.example', status: 'failed' },
  seen: [{ resolver: '192.0.2.53', values: ['old.example'], ttl: 300 }],
};

test.each([
  // Pages know the time by the minute, which began before the look.
  [at - 30_000, 5],
  [at, 5],
  [at + 30_000, 5],
  [at + 270_000, 1],
  [at + 300_000, null],
])('an old answer lasts as long as its time to live from the look on', (now, minutes) => {
  expect(minutesLeft(record, at, now)).toBe(minutes);
});
