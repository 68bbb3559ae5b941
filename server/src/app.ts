import { Hono } from 'hono';
import { mountSignIn } from './auth/routes.js';
import type { SignIn } from './auth/signIn.js';
import { mountWebhook } from './billing/remote/webhook.js';
import { mountDev } from './dev/routes.js';
import { mountBrandFiles } from './branding/files.js';
import { mountTlsAllow } from './domains/tlsAllow.js';
import { mountDocs } from './docs/routes.js';
import { chain, type AppEnv } from './http/chain.js';
import type { RouteFunction } from './http/context.js';
import type { ServerDeps } from './http/deps.js';
import { mountFrame } from './http/frame.js';
import { problem } from './http/problem.js';
import { createRegistry } from './http/registry.js';
import { createUses } from './http/use.js';
import { mountHealth } from './health.js';
import { registerResources } from './resources.js';

/** Registers the handlers of a server's resources. */
export type Register = (route: RouteFunction, deps: ServerDeps) => void;

/** The app without a socket: `app.request()` for tests, `serve(app)` to listen. */
export type App = Hono<AppEnv>;

/** Puts the server together from what it stands on. */
export function createApp(
  deps: ServerDeps & { signIn: SignIn },
  register: Register = registerResources,
): App {
  const app: App = new Hono<AppEnv>();
  mountFrame(app, deps);
  mountHealth(app, deps);
  mountSignIn(app, deps.signIn, deps);

  const registry = createRegistry();
  register(registry.route, deps);
  const entries = registry
    .entries()
    .filter(
      ({ route }) =>
        route.capability === undefined || deps.config.capabilities.has(route.capability),
    );
  const uses = createUses(deps);
  for (const entry of entries)
    app.on(entry.route.method, honoPath(entry.route.path), chain(deps, entry, uses));

  mountDocs(app, entries);
  mountDev(app, deps);
  mountBrandFiles(app, deps);
  mountTlsAllow(app, deps);
  mountWebhook(app, deps);

  const methods = new Map<string, Set<string>>();
  for (const { route } of entries) {
    methods.set(route.path, (methods.get(route.path) ?? new Set()).add(route.method));
  }
  for (const [path, allowed] of methods) {
    app.all(honoPath(path), () => {
      throw problem('method_not_allowed', { headers: { Allow: [...allowed].join(', ') } });
    });
  }
  return app;
}

function honoPath(path: string): string {
  return path.replaceAll(/\{([^}]+)\}/g, ':$1');
}
