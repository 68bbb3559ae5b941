import { includesBranding, type CustomDomain } from '../../contract/index.js';
import { usablePlan } from './billingAccounts.js';
import type { DnsAnswer, DomainRow } from './brandRows.js';
import { lookUp } from './dns.js';
import type { MemoryParts } from './server.js';
import type { OrganizationRow } from './state.js';

type Status = CustomDomain['status'];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** For how long records of a verified domain may be missing. */
const GRACE = 72 * HOUR;
/** For how long a challenge can be answered. */
const CHALLENGE = 7 * DAY;
/** How long a look at the records takes, and the making of a certificate. */
const LOOK = 2000;
const ISSUE = 20_000;

/** Where a domain has to lead. */
export const DOMAIN_TARGET = 'domains.anyreach.ai';
const CHALLENGE_PREFIX = 'anyreach-verify=';

/** A new claim with a challenge of its own. */
export function newChallenge({ random, clock }: MemoryParts) {
  return {
    challenge: `${CHALLENGE_PREFIX}${random.text(32)}`,
    challenge_expires_at: clock.now() + CHALLENGE,
  };
}

/** The organization that a host name shows; only domains that are live show one. */
export function liveOrganization(parts: MemoryParts, host: string): OrganizationRow | undefined {
  const { state } = parts;
  const name = host.toLowerCase().replace(/\.$/, '');
  for (const [id, row] of state.domains) {
    const isLive = row.status === 'verified' && row.certificate_status === 'issued';
    if (row.domain !== name || !isLive) continue;
    const organization = state.organizations.get(id);
    const isIncluded = organization && includesBranding(usablePlan(parts, organization));
    return isIncluded ? organization : undefined;
  }
  return undefined;
}

/** Whether another organization owns a host name. */
export function isTaken({ state }: MemoryParts, domain: string, except: string): boolean {
  return [...state.domains].some(
    ([id, row]) => id !== except && row.domain === domain && row.status === 'verified',
  );
}

/** What resolvers say of one record: there when all that answered agree, wrong when one knows another value. */
function statusOf(answers: readonly DnsAnswer[], wanted: string): Status {
  const heard = answers.filter(({ error }) => error === null);
  if (heard.some(({ values }) => values.length > 0 && !values.includes(wanted))) return 'failed';
  return heard.length > 0 && heard.every(({ values }) => values.includes(wanted))
    ? 'verified'
    : 'pending';
}

/** Has the records looked at after a while, unless another look was asked for meanwhile. */
export function lookLater(
  parts: MemoryParts,
  organizationId: string,
  row: DomainRow,
  delay = LOOK,
): void {
  const due = parts.clock.now() + delay;
  row.due_at = due;
  parts.clock.after(delay, () => {
    if (parts.state.domains.get(organizationId) !== row || row.due_at !== due) return;
    look(parts, organizationId, row);
  });
}

function look(parts: MemoryParts, organizationId: string, row: DomainRow): void {
  const { zone } = parts.state;
  const now = parts.clock.now();
  const names = lookUp(zone, 'CNAME', row.domain);
  const addresses = lookUp(zone, 'A', row.domain);
  // Addresses in place of the name are what keeps people waiting most often.
  const seen = names.map((answer, at) =>
    answer.values.length > 0 || answer.error !== null ? answer : (addresses[at] ?? answer),
  );
  const texts = lookUp(zone, 'TXT', `_anyreach-challenge.${row.domain}`);
  row.cname = { status: statusOf(seen, DOMAIN_TARGET), seen };
  row.txt = { status: statusOf(texts, row.challenge), seen: texts };
  row.checked_at = now;
  const isThere = row.cname.status === 'verified' && row.txt.status === 'verified';
  const isHeard = [...seen, ...texts].some(({ error }) => error === null);
  const next = row.status === 'verified' ? keep(row, isThere, isHeard, now) : claim();
  if (next !== null) lookLater(parts, organizationId, row, next);

  function claim(): number | null {
    row.reason = null;
    if (now >= row.challenge_expires_at) return fail('challenge_expired');
    const isFresh = row.initiated_at !== null && now - row.initiated_at < 10 * MINUTE;
    const wait = isFresh ? MINUTE / 2 : 10 * MINUTE;
    const again = now + wait < row.challenge_expires_at ? wait : null;
    if (!isThere) {
      const isWrong = row.cname.status === 'failed' || row.txt.status === 'failed';
      row.status = isWrong ? 'failed' : 'pending';
      return again;
    }
    if (isTaken(parts, row.domain, organizationId)) {
      fail('domain_taken');
      return again;
    }
    row.status = 'verified';
    row.verified_at = now;
    row.missing_since = null;
    row.certificate_status = 'pending';
    parts.clock.after(ISSUE, () => {
      if (row.status === 'verified') row.certificate_status = 'issued';
    });
    return DAY;
  }

  function fail(reason: DomainRow['reason']): null {
    row.status = 'failed';
    row.reason = reason;
    return null;
  }
}

/** What becomes of a verified domain: gone records are borne with for three days. */
function keep(row: DomainRow, isThere: boolean, isHeard: boolean, now: number): number | null {
  if (isThere) {
    row.missing_since = null;
    return DAY;
  }
  // Resolvers that are down say nothing about the records.
  if (!isHeard) return HOUR;
  row.missing_since ??= now;
  const over = row.missing_since + GRACE;
  if (now < over) return Math.min(HOUR, over - now);
  row.status = 'failed';
  row.reason = 'records_missing';
  row.certificate_status = 'none';
  return null;
}

const instant = (ms: number | null): string | null =>
  ms === null ? null : new Date(ms).toISOString();

/** A domain as the wire shows it. */
export function domainView(row: DomainRow): CustomDomain {
  const { id, domain, status, reason, certificate_status, cname, txt } = row;
  return {
    id,
    domain,
    status,
    reason,
    certificate_status,
    dns_records: [
      { type: 'CNAME', name: domain, value: DOMAIN_TARGET, ...cname },
      { type: 'TXT', name: `_anyreach-challenge.${domain}`, value: row.challenge, ...txt },
    ],
    checked_at: instant(row.checked_at),
    challenge_expires_at: instant(row.challenge_expires_at),
    missing_since: instant(row.missing_since),
    verification_initiated_at: instant(row.initiated_at),
    verified_at: instant(row.verified_at),
    created_at: row.created_at,
  };
}
