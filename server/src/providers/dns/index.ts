import { getServers } from 'node:dns';
import type { Config } from '../../config.js';
import type { Db } from '../../db/pool.js';
import type { DnsProvider } from './DnsProvider.js';
import { embeddedDns } from './embedded.js';
import { dnsResolvers, readResolver } from './resolvers.js';

export { publishRecord } from './embedded.js';
export type { DnsAnswer, DnsProvider, DnsType } from './DnsProvider.js';

/**
 * The resolvers that the configuration names. Without any, a server that is tried out or tested answers itself, and
 * every other one asks those of its machine.
 */
export function createDns(
  { dnsServers, seed, test }: Pick<Config, 'dnsServers' | 'seed' | 'test'>,
  parts: { readonly db: Db },
): DnsProvider {
  if (dnsServers.length === 0 && (test || seed !== 'none')) return embeddedDns(parts);
  const named = dnsServers.length === 0 ? getServers() : dnsServers;
  return dnsResolvers(
    named.map((text) => {
      const resolver = readResolver(text);
      if (resolver) return resolver;
      throw new Error(
        `OrgKit: DNS_SERVERS names '${text}', which is no address such as 192.0.2.1:53.`,
      );
    }),
  );
}
