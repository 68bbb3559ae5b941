import { describe, test } from 'vitest';
import { capabilities, type Capability } from '../contract/index.js';
import { contractCases } from './conformance/contractCases.js';
import { createMemoryWorld } from './createMemoryWorld.js';

function suite(title: string, offered: readonly Capability[]): void {
  describe(title, () => {
    const createWorld = () => createMemoryWorld({ capabilities: offered });
    for (const { section, name, run } of contractCases({ createWorld, capabilities: offered })) {
      test(`${section}: ${name}`, run);
    }
  });
}

suite('in memory, with every extension', capabilities);
suite('in memory, the core alone', []);
