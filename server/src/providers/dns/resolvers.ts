import { isIPv6 } from 'node:net';
import type { DecodedPacket } from 'dns-packet';
import type { DnsAnswer, DnsProvider, DnsType } from './DnsProvider.js';
import { ask, DnsError, type Resolver } from './query.js';

/** Reads `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1` or `[2001:db8::1]:5353`. */
export function readResolver(text: string): Resolver | null {
  const bracketed = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(text);
  const plain = /^(\d{1,3}(?:\.\d{1,3}){3})(?::(\d{1,5}))?$/.exec(text);
  const [, address = text, port = '53'] = bracketed ?? plain ?? [];
  if (!plain && !isIPv6(address)) return null;
  return Number(port) > 0 && Number(port) < 65_536 ? { address, port: Number(port) } : null;
}

const plainName = (name: string): string => name.toLowerCase().replace(/\.$/, '');

function textOf(data: string | Buffer | readonly (string | Buffer)[]): string {
  // A long text is sent in pieces that belong together.
  return [data]
    .flat()
    .map((piece) => (typeof piece === 'string' ? piece : piece.toString('utf8')))
    .join('');
}

/** The records of a type that an answer holds, whichever name they belong to: aliases have been followed. */
function recordsOf(reply: DecodedPacket, name: string, type: DnsType) {
  const values: string[] = [];
  let ttl: number | null = null;
  for (const record of reply.answers ?? []) {
    if (record.type !== type) continue;
    // Of a chain of aliases only the first belongs to the name that was asked for.
    if (record.type === 'CNAME' && plainName(record.name) !== name) continue;
    if (record.type === 'TXT') values.push(textOf(record.data));
    else if (record.type === 'CNAME') values.push(plainName(record.data));
    else if (record.type === 'A' || record.type === 'AAAA') values.push(record.data);
    else continue;
    ttl = Math.min(ttl ?? Infinity, record.ttl ?? 0);
  }
  return { values: values.slice(0, 20).map((value) => value.slice(0, 500)), ttl };
}

async function answer(resolver: Resolver, name: string, type: DnsType): Promise<DnsAnswer> {
  const { address, port } = resolver;
  const shown = port === 53 ? address : `${isIPv6(address) ? `[${address}]` : address}:${port}`;
  const nothing = { resolver: shown, values: [], ttl: null };
  try {
    const reply = await ask(resolver, name, type);
    const { rcode } = reply as DecodedPacket & { rcode?: string };
    if (rcode === 'NOERROR') return { ...nothing, ...recordsOf(reply, name, type), error: null };
    if (rcode === 'NXDOMAIN') return { ...nothing, error: null };
    return { ...nothing, error: rcode === 'REFUSED' ? 'refused' : 'failed' };
  } catch (error) {
    return { ...nothing, error: error instanceof DnsError ? error.reason : 'failed' };
  }
}

/** Asks every resolver for itself, so that what each of them has kept can be told. */
export function dnsResolvers(resolvers: readonly Resolver[]): DnsProvider {
  return {
    lookUp: (name, type) =>
      Promise.all(resolvers.map((resolver) => answer(resolver, plainName(name), type))),
  };
}
