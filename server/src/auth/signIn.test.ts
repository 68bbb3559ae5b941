import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../test/helpers.js';

const DAY = 86_400_000;

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

it('gives a session that is good for a week of the clock, whenever that is', async () => {
  const person = { name: 'Ada Admin', email: 'ada@example.com', password: 'correct-horse-battery' };
  expect((await test.call('POST', '/api/auth/sign-up/email', { body: person })).status).toBe(200);
  const look = async (token: unknown): Promise<number> =>
    (await test.call('GET', '/admin/organizations', { token: String(token) })).status;
  const statuses: number[] = [];
  for (const months of [0, 1, 2]) {
    test.clock.setOffset(months * 31 * DAY);
    const { body } = await test.call('POST', '/api/auth/sign-in/email', { body: person });
    statuses.push(await look(body['token']));
    test.clock.setOffset(test.clock.offsetMs() + 6 * DAY);
    statuses.push(await look(body['token']));
    test.clock.setOffset(test.clock.offsetMs() + 2 * DAY);
    statuses.push(await look(body['token']));
  }
  expect(statuses).toEqual([200, 200, 401, 200, 200, 401, 200, 200, 401]);
});
