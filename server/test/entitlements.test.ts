import { it } from 'vitest';
import { createMemoryWorld } from '../../src/testing/index.js';
import { playEntitlements } from './entitlementHistories.js';

it('includes what the plan includes, through 300 histories in memory', async () => {
  await playEntitlements(() => createMemoryWorld(), 300);
});
