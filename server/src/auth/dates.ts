import type { KyselyPlugin } from 'kysely';

const DATES = /_at$/;

/** Gives the sign-in library the Date objects it expects; everything else reads instants as text. */
export const datesPlugin: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: ({ result }) =>
    Promise.resolve({
      ...result,
      rows: result.rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            DATES.test(name) && typeof value === 'string' ? new Date(value) : value,
          ]),
        ),
      ),
    }),
};
