/** Randomness that can be repeated: the same seed draws the same. */
export interface Random {
  readonly seed: number;
  /** From 0 up to but without 1. */
  next(): number;
  /** A whole number from 0 up to but without `limit`. */
  below(limit: number): number;
  pick<T>(choices: readonly T[]): T;
  /** `count` of the choices, each at most once. */
  sample<T>(choices: readonly T[], count: number): T[];
}

/** Starts from the variable SEED, else from the time; tests print it when they fail. */
export function seededRandom(given = process.env['SEED']): Random {
  const seed = given === undefined ? Date.now() % 2 ** 31 : Number(given);
  let state = seed;
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    seed,
    next,
    below,
    pick(choices) {
      const [choice] = choices.slice(below(choices.length));
      if (choice === undefined) throw new Error('Nothing to choose from.');
      return choice;
    },
    sample(choices, count) {
      const rest = [...choices];
      return Array.from({ length: Math.min(count, rest.length) }, () =>
        rest.splice(below(rest.length), 1),
      ).flat();
    },
  };
}
