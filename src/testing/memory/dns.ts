import type { DnsAnswer } from './brandRows.js';

/** Kinds of records that the in-memory resolvers know. */
export type DnsType = 'TXT' | 'CNAME' | 'A';

/** Records of one name, as {@link publishRecord} takes them. */
export interface DnsRecord {
  name: string;
  type: DnsType;
  /** Texts, names or addresses; empty when there is no such record. */
  values: readonly string[];
  /** Seconds for which resolvers keep the answer. @default 300 */
  ttl?: number;
  /** Address of the only resolver that sees it so. @default all of them */
  resolver?: string;
  /** Why there is no answer at all. */
  error?: DnsAnswer['error'];
}

/** What resolvers answer, by kind and name and by resolver. */
export type ZoneTable = Map<string, Map<string, DnsAnswer>>;

/** The resolvers that are asked. Their addresses stand in documents only. */
export const RESOLVERS = ['192.0.2.53', '198.51.100.53', '203.0.113.53'] as const;

const keyOf = (type: DnsType, name: string): string =>
  `${type} ${name.toLowerCase().replace(/\.$/, '')}`;

/** Changes what resolvers answer. */
export function publishRecord(zone: ZoneTable, record: DnsRecord): void {
  const { name, type, values, ttl = 300, error = null } = record;
  const key = keyOf(type, name);
  const answers = zone.get(key) ?? new Map<string, DnsAnswer>();
  zone.set(key, answers);
  for (const resolver of record.resolver === undefined ? RESOLVERS : [record.resolver]) {
    const has = error === null && values.length > 0;
    answers.set(resolver, { resolver, values: [...values], ttl: has ? ttl : null, error });
  }
}

/** The records of a name as every resolver sees them. */
export function lookUp(zone: ZoneTable, type: DnsType, name: string): DnsAnswer[] {
  const answers = zone.get(keyOf(type, name));
  return RESOLVERS.map(
    (resolver) => answers?.get(resolver) ?? { resolver, values: [], ttl: null, error: null },
  );
}
