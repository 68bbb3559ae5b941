import { initCache } from 'swr/_internal';
import { isAborted, type OrgCall, type UserCall } from '../client/index.js';
import { KitCache, partitionOf, USER_PARTITION } from './KitCache.js';

type Listener = () => void;

/**
 * Everything the kit holds for one signed-in person: the cache, the requests under way and which
 * organizations are on screen. Made anew when the person changes, closed when the provider goes.
 */
export class Session {
  readonly cache: KitCache;
  readonly #shown = new Map<string, number>();
  readonly #requests = new Map<string, AbortController>();
  readonly #mutate: (key: string) => Promise<unknown>;
  #onFocus: Listener = () => {};
  #onReconnect: Listener = () => {};
  #open = true;

  constructor() {
    this.cache = new KitCache((partition) => this.#shown.has(partition));
    // Initialized here and not by SWRConfig, which throws its request table away in the double
    // effects of StrictMode and would then let an old answer overwrite a newer write.
    const made = initCache(this.cache, {
      initFocus: (callback: Listener) => {
        this.#onFocus = callback;
      },
      initReconnect: (callback: Listener) => {
        this.#onReconnect = callback;
      },
    });
    if (!made) throw new Error('OrgKit: the cache could not be set up. Check the version of swr.');
    const [, mutate] = made;
    this.#mutate = (key) => mutate(key);
  }

  /** Starts listening to the window; the function returned ends the session. */
  open(): () => void {
    this.#open = true;
    this.cache.open();
    const focus = (): void => this.#onFocus();
    const reconnect = (): void => this.#onReconnect();
    window.addEventListener('focus', focus);
    window.addEventListener('online', reconnect);
    document.addEventListener('visibilitychange', focus);
    return () => {
      window.removeEventListener('focus', focus);
      window.removeEventListener('online', reconnect);
      document.removeEventListener('visibilitychange', focus);
      this.#open = false;
      // StrictMode closes and opens again at once; only a real end may empty the cache.
      queueMicrotask(() => {
        if (this.#open) return;
        this.cache.close();
        for (const partition of [...this.#requests.keys()]) this.#abort(partition);
      });
    };
  }

  /** Says that an organization is on screen; its requests are aborted once it is nowhere any more. */
  show(organizationId: string): () => void {
    this.#shown.set(organizationId, (this.#shown.get(organizationId) ?? 0) + 1);
    this.cache.touch(organizationId);
    return () => {
      const left = (this.#shown.get(organizationId) ?? 1) - 1;
      if (left > 0) this.#shown.set(organizationId, left);
      else this.#shown.delete(organizationId);
      queueMicrotask(() => {
        if (!this.#shown.has(organizationId)) this.#abort(organizationId);
      });
    };
  }

  /** Reads inside one organization. Given up when the organization leaves the screen. */
  read<T>(organizationId: string, run: (call: OrgCall) => Promise<T>): Promise<T> {
    return this.#follow(organizationId, (signal) => run({ organizationId, signal }));
  }

  /** Reads what belongs to the person. */
  readUser<T>(run: (call: UserCall) => Promise<T>): Promise<T> {
    return this.#follow(USER_PARTITION, (signal) => run({ signal }));
  }

  /** Fetches every list and object of these resources again that is on screen, and marks the others as old. */
  async refresh(partition: string, ...resources: string[]): Promise<void> {
    const starts = resources.map((resource) => `@"ok",${JSON.stringify(partition)},"${resource}",`);
    const keys = [...this.cache.keys()].filter((key) =>
      starts.some((start) => key.includes(start)),
    );
    await Promise.all(
      keys.map((key) => {
        const entry = this.cache.get(key);
        // Makes an endless list fetch all of its pages, not the first one alone.
        if (entry && key.startsWith('$inf$'))
          this.cache.set(key, Object.assign({}, entry, { _i: true }));
        return this.#mutate(key);
      }),
    );
  }

  /** Rights may have changed: reads the scopes of the organization that a refused key belongs to. */
  forbidden(key: string): void {
    const partition = partitionOf(key);
    if (!partition || partition === USER_PARTITION || key.includes(',"scopes",')) return;
    void this.refresh(partition, 'scopes');
  }

  async #follow<T>(partition: string, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const signal = this.#signal(partition);
    try {
      return await run(signal);
    } catch (error) {
      // The person came back while the request was being given up: nobody else would ask again.
      const wanted = this.#open && (partition === USER_PARTITION || this.#shown.has(partition));
      if (signal.aborted && isAborted(error) && wanted) return this.#follow(partition, run);
      throw error;
    }
  }

  #signal(partition: string): AbortSignal {
    const known = this.#requests.get(partition);
    if (known) return known.signal;
    const made = new AbortController();
    this.#requests.set(partition, made);
    return made.signal;
  }

  #abort(partition: string): void {
    this.#requests.get(partition)?.abort();
    this.#requests.delete(partition);
  }
}
