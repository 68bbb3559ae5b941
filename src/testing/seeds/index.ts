import type { Seed } from '../memory/seed.js';
import { agency } from './agency.js';
import { demo } from './demo.js';
import { empty } from './empty.js';
import { invited } from './invited.js';
import { many } from './many.js';

/** Ready-made scenarios, by name. Each call makes a new one. */
export const seeds = { agency, demo, empty, invited, many } as const satisfies Record<
  string,
  () => Seed
>;

/** Name of a ready-made scenario. */
export type SeedName = keyof typeof seeds;
