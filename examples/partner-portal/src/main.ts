import { serve } from '@hono/node-server';
import { createPortal } from './portal.js';
import { readSettings } from './settings.js';

const settings = readSettings(process.env);
// Beside the built server lie the built pages.
const client = new URL('../client/', import.meta.url);
const app = createPortal(settings, client);
const server = serve(
  { fetch: app.fetch, hostname: settings.host, port: settings.port },
  ({ port }) => {
    process.stdout.write(
      `PORTAL_READY ${JSON.stringify({ url: `http://${settings.host}:${port}` })}\n`,
    );
  },
);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.close();
  });
}
