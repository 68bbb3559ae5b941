/** Kinds of records that are asked for. */
export type DnsType = 'TXT' | 'CNAME' | 'A' | 'AAAA';

/** What one resolver said. */
export interface DnsAnswer {
  /** Address of the resolver. */
  readonly resolver: string;
  /** Texts, names in lower case without a dot at the end, or addresses. Empty when there is no such record. */
  readonly values: readonly string[];
  /** Seconds for which the resolver keeps the records; null without any. */
  readonly ttl: number | null;
  /** Why it gave no answer; null when it did. */
  readonly error: 'timeout' | 'refused' | 'failed' | null;
}

/** Asks the domain name system. */
export interface DnsProvider {
  /** The records of a name as every resolver sees them. Never throws: who cannot answer says so. */
  lookUp(name: string, type: DnsType): Promise<DnsAnswer[]>;
}
