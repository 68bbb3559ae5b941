import { sql } from 'kysely';
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** How many statements a connection keeps: lists can be asked for in more ways than are worth it. */
const MOST = 60;

const MARK = '/* kept */';

/**
 * Ends a statement that is sent so often that every connection keeps it with its plan: planning is most of what a
 * small statement costs. The plan is made for no value in particular, so this is only for statements that are cheap
 * with any plan.
 */
export const kept = sql.raw(MARK);

/** A pool whose connections keep the statements that are marked as `kept`. */
export function keepStatements(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>();

  function nameOf(text: string): string | undefined {
    if (!text.endsWith(MARK)) return undefined;
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST) return known;
    const name = `kept_${names.size + 1}`;
    names.set(text, name);
    return name;
  }

  return {
    connect: async () => new KeepingClient(await pool.connect(), nameOf),
    end: () => pool.end(),
  };
}

// Those that tell how many rows they changed.
const commands = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'] as const;

class KeepingClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #nameOf: (text: string) => string | undefined;

  constructor(client: pg.PoolClient, nameOf: (text: string) => string | undefined) {
    this.#client = client;
    this.#nameOf = nameOf;
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    text: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof text !== 'string') throw new Error('OrgKit: results are not read by cursors.');
    return this.#send(text, values);
  }

  async #send<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const name = this.#nameOf(text);
    const { command, rowCount, rows } = await this.#client.query<R & pg.QueryResultRow>({
      ...{ text, values: [...values], ...(name !== undefined && { name }) },
    });
    return {
      command: commands.find((known) => known === command) ?? 'SELECT',
      rowCount: rowCount ?? 0,
      rows,
    };
  }

  release(): void {
    this.#client.release();
  }
}
