import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { StartError } from './startError.js';

/** Answers requests; the same shape as `app.fetch`. */
export type Fetch = (request: Request, env: object) => Response | Promise<Response>;

/** A server that listens but may not have an app yet. */
export interface Listening {
  readonly server: Server;
  readonly url: string;
  /** Puts the app behind the port; until then every answer is 503. */
  use(fetch: Fetch): void;
}

const STARTING = JSON.stringify({
  type: 'about:blank',
  title: 'Service unavailable',
  status: 503,
  detail: 'The server is starting',
  code: 'unavailable',
});

const MALFORMED = JSON.stringify({
  type: 'about:blank',
  title: 'Bad request',
  status: 400,
  detail: 'The request could not be understood',
  code: 'invalid_request',
});

const problemHeaders = {
  'Content-Type': 'application/problem+json',
  'Cache-Control': 'private, no-store',
};

/** Takes the port first: who cannot have it should learn that before a database is opened. */
export function listen(host: string, port: number): Promise<Listening> {
  let current: Fetch = () =>
    new Response(STARTING, { status: 503, headers: { ...problemHeaders, 'Retry-After': '1' } });
  const listener = getRequestListener((request, env) => current(request, env), {
    hostname: host,
    overrideGlobalObjects: false,
    errorHandler: () => new Response(MALFORMED, { status: 400, headers: problemHeaders }),
  });
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 },
    (incoming, outgoing) => {
      void listener(incoming, outgoing);
    },
  );
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new StartError(
              'port_in_use',
              `OrgKit: port ${port} on ${host} is in use. Stop the other server, or set PORT to another port.`,
            )
          : new StartError(
              error.code ?? 'listen',
              `OrgKit: cannot listen on port ${port} of ${host}: ${error.message}`,
            ),
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      const name = host.includes(':') ? `[${host}]` : host;
      resolve({ server, url: `http://${name}:${actual}`, use: (fetch) => (current = fetch) });
    });
  });
}
