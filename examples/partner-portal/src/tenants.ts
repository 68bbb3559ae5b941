import { ApiError } from 'orgkit';
import { createClient } from 'orgkit/client';
import type { PublicBranding } from 'orgkit/contract';
import { siteHeaders, type Site } from './site.js';

const FRESH_MS = 15_000;
const MOST = 5000;

/** Finds the brand of a site; null when its name is nobody's. */
export type FindTenant = (site: Site) => Promise<PublicBranding | null>;

/** Asks the API for brands by host name, and keeps what it says for some seconds. */
export function createTenants(server: string, now: () => number = Date.now): FindTenant {
  const known = new Map<string, { until: number; brand: Promise<PublicBranding | null> }>();

  async function ask(site: Site): Promise<PublicBranding | null> {
    const client = createClient({
      baseUrl: server,
      fetch: (url, init) => {
        const headers = new Headers(init.headers);
        for (const [name, value] of Object.entries(siteHeaders(site))) headers.set(name, value);
        return fetch(url, { ...init, headers });
      },
    });
    try {
      return await client.branding.public({ host: site.name }, {});
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return null;
      throw error;
    }
  }

  return (site) => {
    const key = `${site.proto} ${site.host}`;
    const found = known.get(key);
    if (found && found.until > now()) return found.brand;
    // Names come from strangers: they must not fill the memory.
    if (known.size >= MOST) known.clear();
    const brand = ask(site);
    known.set(key, { until: now() + FRESH_MS, brand });
    brand.catch(() => known.delete(key));
    return brand;
  };
}
