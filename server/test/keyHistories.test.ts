import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryWorld, type World } from '../../src/testing/index.js';
import { histories, play } from './keyModel.js';
import { createTestServer } from './world.js';

let people = 0;

/** Plays random histories, each in an organization of its own. */
async function compare(createWorld: () => Promise<World>, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(histories, async (steps) => {
      const world = await createWorld();
      people += 1;
      const person = await world.signUp({
        email: `maker-${people}@example.com`,
        first_name: 'Ada',
        last_name: 'Test',
        email_verified: true,
      });
      const slug = `history-${people}`;
      const { id } = await person.client.organizations.create({ name: 'History', slug }, {});
      expect(await play(world, person, id, steps)).toBeNull();
    }),
    { numRuns },
  );
}

it('keeps keys in memory as the model does, through 2,000 histories', async () => {
  await compare(() => createMemoryWorld(), 2000);
}, 120_000);

it('keeps keys on the server as the model does', async () => {
  const server = await createTestServer('pglite');
  try {
    await compare(server.createWorld, 40);
  } finally {
    await server.close();
  }
}, 180_000);
