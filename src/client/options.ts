import type { Capability, Route, Routes } from '../contract/index.js';

/** What the client says when it asks for a token. */
export interface TokenRequest {
  /** True after the server refused the last token: answer with a new one, not with the one at hand. */
  refresh: boolean;
}

/** Time as the client sees it; tests bring their own. */
export interface ClientClock {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs a job later; the function returned calls it off. */
  after(ms: number, job: () => void): () => void;
}

/** Sends one request. Every `fetch` fits, and so does a server's own request function. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response> | Response;

/** Paths, or other parts of a route, that differ from the contract's. Names such as `{id}` are filled in. */
export type RouteOverrides = {
  readonly [R in keyof Routes]?: {
    readonly [O in keyof Routes[R]]?: string | Partial<Route>;
  };
};

/** Settings of a client. All are optional. */
export interface ClientOptions {
  /**
   * Where the API is, without a slash at the end.
   * @default '' (the page's own origin)
   */
  baseUrl?: string;
  /**
   * The bearer token of the signed-in person, asked for before each request and once more after a 401.
   * Leave it out when a proxy of yours adds the credential.
   */
  getToken?: (request: TokenRequest) => Promise<string | null> | string | null;
  /** Told once when the server refuses a fresh token as well. */
  onSignedOut?: () => void;
  /** @default the global fetch, looked up at each request */
  fetch?: Fetch;
  /**
   * Header that names the organization, in requests and in answers.
   * @default 'X-Anyreach-Org'
   */
  organizationHeader?: string;
  /** Routes of a server whose paths differ. */
  routes?: RouteOverrides;
  /**
   * Milliseconds until a request without answer is given up; a retry starts anew.
   * @default 30000
   */
  timeoutMs?: number;
  /**
   * How often a read, or a write with an idempotency key, is tried again.
   * @default 2
   */
  maxRetries?: number;
  /**
   * Extensions the server offers. `'ask'` asks it once, when first needed.
   * @default 'ask'
   */
  capabilities?: readonly Capability[] | 'ask';
  /**
   * Lets API keys and personal tokens be sent from a page. For development only: whoever opens the
   * page can read them.
   * @default false
   */
  allowSecretsInBrowser?: boolean;
  /** @default the machine's clock */
  clock?: ClientClock;
  /**
   * Number from 0 to below 1 that spreads retries.
   * @default Math.random
   */
  random?: () => number;
}

/** What one client works with once defaults are filled in. */
export interface Settings {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly organizationHeader: string;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  readonly clock: ClientClock;
  readonly random: () => number;
}

const machineClock: ClientClock = {
  now: () => Date.now(),
  after: (ms, job) => {
    const timer = setTimeout(job, ms);
    return () => clearTimeout(timer);
  },
};

/** Fills in the defaults. */
export function settingsOf(options: ClientOptions): Settings {
  const { fetch } = options;
  return {
    baseUrl: (options.baseUrl ?? '').replace(/\/+$/, ''),
    // Called as a plain function: a window's fetch refuses to be the method of another object.
    fetch: (url, init) => (fetch ?? globalThis.fetch)(url, init),
    organizationHeader: options.organizationHeader ?? 'X-Anyreach-Org',
    timeoutMs: options.timeoutMs ?? 30_000,
    maxRetries: options.maxRetries ?? 2,
    clock: options.clock ?? machineClock,
    random: options.random ?? Math.random,
  };
}
