import { it } from 'vitest';
import { playEntitlements } from './entitlementHistories.js';
import { createTestServer } from './world.js';

// Here plan and limited action are two transactions that really run at once.
it('includes what the plan includes, through 100 histories on PostgreSQL', async () => {
  const server = await createTestServer('postgres');
  try {
    await playEntitlements(server.createWorld, 100);
  } finally {
    await server.close();
  }
}, 120_000);
