import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Capability } from '../../src/contract/index.js';
import { contractCases } from '../../src/testing/index.js';
import type { Backend } from './databases.js';
import { createTestServer, type TestServer } from './world.js';

/** Runs the contract's cases on the HTTP client against the reference server. */
export function conformance(title: string, backend: Backend, offered: readonly Capability[]): void {
  describe(title, () => {
    let server: TestServer | undefined;
    beforeAll(async () => {
      server = await createTestServer(backend, offered);
    });
    afterAll(async () => server?.close());

    const createWorld = () =>
      server ? server.createWorld() : Promise.reject(new Error('The server did not start.'));
    for (const { section, name, run } of contractCases({ createWorld, capabilities: offered })) {
      test(`${section}: ${name}`, run);
    }
  });
}
