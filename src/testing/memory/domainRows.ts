import {
  DOMAIN_CHALLENGE_MS,
  includesBranding,
  judgeDomain,
  recordStatus,
  type CustomDomain,
} from '../../contract/index.js';
import { usablePlan } from './billingAccounts.js';
import type { DomainRow } from './brandRows.js';
import { lookUp } from './dns.js';
import type { MemoryParts } from './server.js';
import type { OrganizationRow } from './state.js';

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
    challenge_expires_at: clock.now() + DOMAIN_CHALLENGE_MS,
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
  row.cname = { status: recordStatus(seen, DOMAIN_TARGET), seen };
  row.txt = { status: recordStatus(texts, row.challenge), seen: texts };
  row.checked_at = now;
  const wasVerified = row.status === 'verified';
  const { status, reason, missingSince, dueAt } = judgeDomain(
    {
      status: row.status,
      challengeExpiresAt: row.challenge_expires_at,
      initiatedAt: row.initiated_at,
      missingSince: row.missing_since,
    },
    {
      cname: row.cname.status,
      txt: row.txt.status,
      heard: [...seen, ...texts].some(({ error }) => error === null),
      taken: isTaken(parts, row.domain, organizationId),
    },
    now,
  );
  Object.assign(row, { status, reason, missing_since: missingSince });
  if (status === 'verified' && !wasVerified) {
    row.verified_at = now;
    row.certificate_status = 'pending';
    parts.clock.after(ISSUE, () => {
      if (row.status === 'verified') row.certificate_status = 'issued';
    });
  }
  // Who lost a host proves it anew with another challenge.
  if (reason === 'records_missing') {
    row.certificate_status = 'none';
    row.challenge_expires_at = now;
  }
  if (dueAt !== null) lookLater(parts, organizationId, row, dueAt - now);
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
