import { sql } from 'kysely';
import type { App } from './app.js';
import type { ServerDeps } from './http/deps.js';
import { problem } from './http/problem.js';

/** `/healthz`: the process is alive. `/readyz`: it can serve, so the database answers. */
export function mountHealth(app: App, { database }: ServerDeps): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    try {
      await sql`select 1`.execute(database.db);
    } catch {
      throw problem('unavailable', { headers: { 'Retry-After': '1' } });
    }
    return c.json({ status: 'ready' });
  });
}
