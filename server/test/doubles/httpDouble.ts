import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaultPlan, type FaultPlan } from './faults.js';

/** A request as a double reads it; parameters of query and form together. */
export interface DoubleRequest {
  readonly method: string;
  readonly path: string;
  /** Names in the path. */
  readonly names: Readonly<Record<string, string>>;
  readonly params: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
}

/** What a double answers; a string is sent as it is. */
export interface DoubleAnswer {
  readonly status: number;
  readonly body: object | string;
  readonly headers?: Record<string, string>;
}

/** One endpoint of a service. */
export interface DoubleRoute {
  /** Name by which faults are planned, such as `customers.create`. */
  readonly operation: string;
  readonly method: string;
  /** Path with names in braces. */
  readonly path: string;
  /** Parameters it knows; any other is refused as the service does. `[]` at the end stands for what is nested. */
  readonly params: readonly string[];
  run(request: DoubleRequest): DoubleAnswer;
}

/** How a call is to be carried out. */
export interface DoubleWay {
  /** Asks for a status 500 before or after the work is done. */
  readonly failing: 'before' | 'after' | null;
  /** Waits before anything is done, when the call is to be a slow one. */
  pause(): Promise<void>;
}

/** What a service does with every request before and around its endpoints. */
export interface DoubleService {
  readonly routes: readonly DoubleRoute[];
  /** Runs a route in the way that is asked for. */
  carryOut(route: DoubleRoute, request: DoubleRequest, way: DoubleWay): Promise<DoubleAnswer>;
  unknownPath(request: DoubleRequest): DoubleAnswer;
  unknownParameter(name: string): DoubleAnswer;
  /** An answer when the credential is wrong. */
  refuse(request: DoubleRequest): DoubleAnswer | null;
}

/** One call that arrived. */
export interface DoubleCall {
  readonly operation: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A running stand-in for a service. */
export interface HttpDouble {
  readonly url: string;
  readonly faults: FaultPlan;
  readonly calls: DoubleCall[];
  /** Called when a call has arrived and when it has been carried out, before it is answered. */
  onPhase: ((operation: string, phase: 'arrived' | 'committed') => void | Promise<void>) | null;
  /** How long a slow call takes; callers give up before. */
  slowMs: number;
  /** Resolves when no call is under way any more. */
  quiet(): Promise<void>;
  /** Stops listening, so that connections are refused until `up`. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

const SLOW_MS = 2000;

function compile(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+?)')}$`);
}

function knows(route: DoubleRoute, name: string): boolean {
  return route.params.some((known) =>
    known.endsWith('[]') ? name.startsWith(`${known.slice(0, -2)}[`) : known === name,
  );
}

async function readAll(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** Starts a service on a free port. */
export async function startDouble(service: DoubleService): Promise<HttpDouble> {
  const routes = service.routes.map((route) => ({ route, pattern: compile(route.path) }));
  const plan = createFaultPlan();
  const calls: DoubleCall[] = [];
  const running = new Set<Promise<void>>();

  function find(request: DoubleRequest) {
    for (const { route, pattern } of routes) {
      const found = route.method === request.method ? pattern.exec(request.path) : null;
      if (found) return { route, request: { ...request, names: { ...found.groups } } };
    }
    return null;
  }

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://double');
    const params = new URLSearchParams([
      ...url.searchParams,
      ...new URLSearchParams(await readAll(incoming)),
    ]);
    const { method = 'GET', headers } = incoming;
    const bare: DoubleRequest = { method, path: url.pathname, names: {}, params, headers };
    const send = ({ status, body, headers: extra }: DoubleAnswer): void => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const type = typeof body === 'string' ? 'text/html' : 'application/json';
      response.writeHead(status, { 'Content-Type': type, ...extra }).end(text);
    };
    const found = find(bare);
    if (!found) return send(service.unknownPath(bare));
    const { route, request } = found;
    const refused = service.refuse(request);
    if (refused) return send(refused);
    const unknown = [...params.keys()].find((name) => !knows(route, name));
    if (unknown !== undefined) return send(service.unknownParameter(unknown));

    calls.push({ operation: route.operation, params: Object.fromEntries(params) });
    await double.onPhase?.(route.operation, 'arrived');
    const fault = plan.take(route.operation);
    if (fault === 'refused' || fault === 'reset') return void incoming.socket.destroy();
    if (fault === 'html') {
      return send({ status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' });
    }
    const failing = fault === 'error_before' ? 'before' : fault === 'error_after' ? 'after' : null;
    const delay = fault === 'slow' ? double.slowMs : 0;
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, delay));
    const answer = await service.carryOut(route, request, { failing, pause });
    await double.onPhase?.(route.operation, 'committed');
    if (fault === 'commit_timeout') return;
    if (fault === 'commit_reset') return void incoming.socket.destroy();
    if (fault === 'malformed') return send({ status: 200, body: '{"id": "half an ans' });
    send(answer);
  }

  const server = createServer((incoming, response) => {
    const task = handle(incoming, response)
      .catch((error: unknown) => {
        response.writeHead(599).end(String(error));
      })
      .finally(() => running.delete(task));
    running.add(task);
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const down = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
    // Callers that keep connections open need a moment to see that theirs are gone.
    await new Promise((resolve) => setTimeout(resolve, 20));
  };

  const double: HttpDouble = {
    url: `http://127.0.0.1:${port}`,
    faults: plan,
    calls,
    onPhase: null,
    slowMs: SLOW_MS,
    quiet: async () => {
      while (running.size > 0) await Promise.all(running);
    },
    down,
    up: () => listen(port),
    close: () => (server.listening ? down() : Promise.resolve()),
  };
  return double;
}
