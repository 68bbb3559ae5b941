import { afterAll, beforeAll, expect, it } from 'vitest';
import { largeSeed } from '../src/seed/large.js';
import { createTestApp, type TestApp } from './helpers.js';
import { scan } from './partnerCanary.js';

const CROWD = 400;

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
  await largeSeed({ crowd: CROWD, batch: 100 })(test.deps);
}, 120_000);
afterAll(() => test.close());

const idOf = (number: number) => `org_large_${String(number).padStart(6, '0')}`;

it('shows no route a sibling, a parent or anything of theirs', async () => {
  // The third of the first level: its parent is the top, below it stand ten.
  const own = 3;
  const half = CROWD / 2;
  const below = Array.from({ length: 10 }, (_, index) => half + (own - 1) * 10 + index + 1);
  const inside = [own, ...below].map(idOf);
  const outside = ['org_large', ...[1, 2, 4, 5, half, half + 1, CROWD].map(idOf)];
  const token = await test.login(`usr_large_00000${own}`);
  const texts = ['org', 'large', '00', '000001', '-', 'dental', 'cedar-', idOf(1), idOf(half + 1)]
    .filter((text) => text.length > 1)
    .concat('%25%25', '__');
  const { leaks, answers } = await scan(
    test,
    { token, org: idOf(own) },
    { inside, outside, texts },
  );
  // Its own parent's id is part of what a member sees of the organization.
  const own_parent = leaks.filter(
    (leak) => !/children\/org_large_000003: org_large$|usage\?[^:]*: org_large$/.test(leak),
  );
  expect(own_parent).toEqual([]);
  expect(answers).toBeGreaterThan(100);
}, 120_000);

it('has everything in place that the scan looks for', async () => {
  const token = await test.login('usr_large');
  const { leaks } = await scan(
    test,
    { token, org: 'org_large' },
    { inside: [idOf(1)], outside: [], texts: ['large'] },
  );
  // From the top, the same questions find organizations by the hundred.
  expect(leaks.length).toBeGreaterThan(300);
}, 120_000);
