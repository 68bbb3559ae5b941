import type { CustomDomain } from '../../contract/index.js';

type DnsRecord = CustomDomain['dns_records'][number];
type Seen = NonNullable<DnsRecord['seen']>[number];

/** How far one step of a domain is. */
export type StepState = 'pending' | 'running' | 'done' | 'failed';

/** What has to be said about a domain as a whole. */
export type DomainSentence =
  | 'added'
  | 'pending'
  | 'wrong'
  | 'certificate'
  | 'certificateFailed'
  | 'live'
  | NonNullable<CustomDomain['reason']>;

/** The steps of a domain, and the sentence that says where it is. */
export function progressOf(
  domain: CustomDomain,
  now: number,
): {
  steps: { records: StepState; certificate: StepState; live: StepState };
  sentence: DomainSentence;
} {
  const { status, certificate_status: certificate, reason } = domain;
  if (status !== 'verified') {
    const ends = domain.challenge_expires_at ?? null;
    const isOver = reason === 'challenge_expired' || (ends !== null && Date.parse(ends) <= now);
    const records = status === 'failed' || isOver ? 'failed' : 'running';
    const steps = { records, certificate: 'pending', live: 'pending' } as const;
    const why = isOver ? 'challenge_expired' : reason;
    // Before somebody asks for the first look there is none.
    const waits = domain.verification_initiated_at === null ? 'added' : 'pending';
    return { steps, sentence: why ?? (status === 'failed' ? 'wrong' : waits) };
  }
  if (certificate === 'issued') {
    return { steps: { records: 'done', certificate: 'done', live: 'done' }, sentence: 'live' };
  }
  const isFailed = certificate === 'failed';
  return {
    steps: { records: 'done', certificate: isFailed ? 'failed' : 'running', live: 'pending' },
    sentence: isFailed ? 'certificateFailed' : 'certificate',
  };
}

const ADDRESS = /^(?:\d{1,3}\.){3}\d{1,3}$|^[0-9a-f:]*:[0-9a-f:]+$/i;

/**
 * Networks whose addresses stand for whatever lies behind a proxy: as long as it is on, nobody sees the
 * CNAME. The first sixteen bits are enough to tell. https://www.cloudflare.com/ips/
 */
const PROXIES =
  /^(?:104\.(?:1[6-9]|2[0-7])|172\.(?:6[4-9]|7[01])|188\.114|162\.158|198\.41|141\.101)\./;

/** What stands in the way of one record. */
export type Obstacle =
  | { kind: 'none' }
  /** Nobody sees it yet. */
  | { kind: 'unseen'; asked: number }
  /** Addresses stand where the name should be. */
  | { kind: 'address'; values: string[] }
  | { kind: 'proxy' }
  | { kind: 'other'; values: string[] };

const isRight = ({ values }: Seen, wanted: string): boolean =>
  values.some((value) => value.toLowerCase().replace(/\.$/, '') === wanted.toLowerCase());

/** Why a record is not found, from what the resolvers answered. */
export function obstacleOf({ type, value, status, seen = [] }: DnsRecord): Obstacle {
  if (status === 'verified') return { kind: 'none' };
  const wrong = [...new Set(seen.flatMap(({ values }) => values))].filter(
    (each) => each.toLowerCase().replace(/\.$/, '') !== value.toLowerCase(),
  );
  if (wrong.length === 0) return { kind: 'unseen', asked: seen.length };
  const addresses = wrong.filter((each) => ADDRESS.test(each));
  if (type === 'CNAME' && addresses.length > 0) {
    if (addresses.every((each) => PROXIES.test(each))) return { kind: 'proxy' };
    return { kind: 'address', values: addresses };
  }
  return { kind: 'other', values: wrong };
}

/** Resolvers that see a record as it should be. */
export function seenBy({ value, seen = [] }: DnsRecord): string[] {
  return seen.filter((each) => isRight(each, value)).map(({ resolver }) => resolver);
}

/** Minutes for which an old answer may last; null when nothing old was answered. */
export function minutesLeft(
  { value, seen = [] }: DnsRecord,
  checkedAt: number,
  now: number,
): number | null {
  const old = seen.filter((each) => each.values.length > 0 && !isRight(each, value));
  const ttl = Math.max(...old.map((each) => each.ttl ?? 0), 0);
  // The minute of the page may have begun before the look.
  const left = Math.ceil((checkedAt + ttl * 1000 - Math.max(now, checkedAt)) / 60_000);
  return old.length > 0 && left > 0 ? left : null;
}

/** The zone that a name most likely belongs to: people know it by its last two labels. */
export function zoneOf(domain: string): string {
  return domain.split('.').slice(-2).join('.');
}
