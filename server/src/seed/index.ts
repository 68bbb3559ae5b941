import type { Config } from '../config.js';
import type { ServerDeps } from '../http/deps.js';
import { seedDemo } from './demo.js';
import { seedLarge } from './large.js';

/** A person whom the seed made for trying things out. */
export interface DemoPerson {
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

/** Fills a new database; does nothing to one that has been filled before. Answers with whom to sign in. */
export type Seed = (deps: ServerDeps) => Promise<readonly DemoPerson[]>;

/** The seeds by name. */
export const seeds: Readonly<Record<Config['seed'], Seed>> = {
  none: () => Promise.resolve([]),
  demo: seedDemo,
  large: seedLarge,
};
