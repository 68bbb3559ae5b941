import type { App } from '../app.js';
import { addressBlock, clientAddress } from '../http/clientAddress.js';
import type { ServerDeps } from '../http/deps.js';
import { notFound } from '../http/problem.js';
import { ADDRESS_LIMIT, enforce } from '../limits/rules.js';
import { mayHaveCertificate } from './queries.js';

/**
 * Tells a TLS terminator whether to get a certificate for a host, by the convention of Caddy's on-demand TLS: 200 is
 * yes, anything else is no. Caddy names the host `domain`.
 */
export function mountTlsAllow(app: App, { config, limiter, database: { db } }: ServerDeps): void {
  app.get('/internal/tls-allow', async (c) => {
    const ip = clientAddress(c.req.raw.headers, c.env?.incoming, config.trustedProxies);
    await enforce(limiter, `address:${addressBlock(ip)}`, ADDRESS_LIMIT);
    const host = (c.req.query('domain') ?? c.req.query('host') ?? '').toLowerCase();
    const isName = /^[a-z0-9.-]{1,253}$/.test(host);
    if (!isName || !(await mayHaveCertificate(db, host))) throw notFound('Host');
    return c.body(null, 200);
  });
}
