import type { Server } from 'node:http';

/** Longest time that requests in flight get. */
export const DRAIN_MS = 10_000;

/** Takes no new connection, lets running requests end, and cuts what is left when the time is over. */
export function closeServer(server: Server, withinMs = DRAIN_MS): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), withinMs);
    // A kept-alive connection becomes idle only after its answer; look again until all are gone.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
