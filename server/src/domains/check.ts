import { judgeDomain, recordStatus, type DomainFindings } from '../../../src/contract/index.js';
import { actorOf, recordAudit } from '../audit/record.js';
import { databaseError } from '../db/sqlstate.js';
import { withTransaction } from '../db/transaction.js';
import type { ServerDeps } from '../http/deps.js';
import type { DnsAnswer, DnsProvider } from '../providers/dns/index.js';
import { findOwner, lockClaim, updateClaim, type ClaimRow } from './queries.js';
import { challengeName, challengeText } from './records.js';

type Deps = Pick<ServerDeps, 'clock' | 'database' | 'dns' | 'certificates' | 'config'>;

const at = (instant: string | null): number | null =>
  instant === null ? null : Date.parse(instant);
const date = (ms: number | null): string | null =>
  ms === null ? null : new Date(ms).toISOString();

/** The alias of a name; for a resolver that knows none, the addresses that stand in its place. */
async function lookUpAlias(dns: DnsProvider, domain: string): Promise<DnsAnswer[]> {
  const aliases = await dns.lookUp(domain, 'CNAME');
  if (aliases.every(({ values, error }) => values.length > 0 || error !== null)) return aliases;
  const [v4, v6] = await Promise.all([dns.lookUp(domain, 'A'), dns.lookUp(domain, 'AAAA')]);
  return aliases.map((alias, index) => {
    if (alias.values.length > 0 || alias.error !== null) return alias;
    const [first, second] = [v4[index], v6[index]];
    const values = [...(first?.values ?? []), ...(second?.values ?? [])];
    return { ...alias, values, ttl: first?.ttl ?? second?.ttl ?? null };
  });
}

/** Whether the same claim is still there to be judged by what was found for it. */
function isSame(now: ClaimRow | undefined, then: ClaimRow): now is ClaimRow {
  return now !== undefined && now.id === then.id && now.challenge === then.challenge;
}

/**
 * Looks at the records of a claim and carries out what follows. Two may look at once: each judges the claim as it is
 * when it writes, and the index on owners lets one of two claims win.
 */
export async function checkClaim(deps: Deps, claim: ClaimRow): Promise<void> {
  const { dns, config } = deps;
  const [aliases, texts] = await Promise.all([
    lookUpAlias(dns, claim.domain),
    dns.lookUp(challengeName(claim.domain), 'TXT'),
  ]);
  const seen = { aliases, texts };
  const findings = {
    cname: recordStatus(aliases, config.domainsTarget),
    txt: recordStatus(texts, challengeText(claim.challenge)),
    heard: [...aliases, ...texts].some(({ error }) => error === null),
  };
  try {
    await settle(deps, claim, findings, seen);
  } catch (error) {
    // Somebody else proved the same host at the same moment; the second look finds the owner.
    if (databaseError(error)?.constraint !== 'custom_domains_owner_key') throw error;
    await settle(deps, claim, findings, seen);
  }
  await checkCertificate(deps, claim);
}

async function settle(
  { clock, database: { db } }: Deps,
  claim: ClaimRow,
  findings: Omit<DomainFindings, 'taken'>,
  seen: { aliases: DnsAnswer[]; texts: DnsAnswer[] },
): Promise<void> {
  await withTransaction(db, async (trx) => {
    const row = await lockClaim(trx, claim.organization_id);
    if (!isSame(row, claim)) return;
    const owner = await findOwner(trx, row.domain);
    const now = clock.now().getTime();
    const known = {
      status: row.status,
      challengeExpiresAt: Date.parse(row.challenge_expires_at),
      initiatedAt: at(row.verification_initiated_at),
      missingSince: at(row.missing_since),
    };
    const taken = owner !== undefined && owner !== row.organization_id;
    const { status, reason, missingSince, dueAt } = judgeDomain(known, { ...findings, taken }, now);
    const isNew = status !== row.status;
    await updateClaim(trx, row, {
      ...{ status, reason, missing_since: date(missingSince), due_at: date(dueAt) },
      ...{ cname_status: findings.cname, txt_status: findings.txt, checked_at: date(now) },
      ...{ cname_seen: JSON.stringify(seen.aliases), txt_seen: JSON.stringify(seen.texts) },
      ...(isNew &&
        status === 'verified' && { verified_at: date(now), certificate_status: 'pending' }),
      // Who lost a host proves it anew with another challenge.
      ...(reason === 'records_missing' && {
        certificate_status: 'none',
        challenge_expires_at: new Date(now).toISOString(),
      }),
    });
    if (!isNew) return;
    const entry = {
      action: `custom_domain.${status}`,
      target: { kind: 'custom_domain', id: row.id },
      organizationId: row.organization_id,
      ...{ before: { status: row.status }, after: { status, reason, domain: row.domain } },
    };
    await recordAudit(trx, clock, actorOf(null), [{ ...entry, requestId: null }]);
  });
}

/** Asks how far the certificate of an owned host is, until it is there. */
async function checkCertificate(
  { clock, certificates, database: { db } }: Deps,
  claim: ClaimRow,
): Promise<void> {
  const owner = await findOwner(db, claim.domain);
  if (owner !== claim.organization_id) return;
  const state = await certificates.check(claim.domain);
  await withTransaction(db, async (trx) => {
    const row = await lockClaim(trx, claim.organization_id);
    if (!isSame(row, claim) || row.status !== 'verified') return;
    const now = clock.now().getTime();
    const waited = now - (at(row.verified_at) ?? now);
    const certificate_status =
      state === 'issued' ? state : waited > 3_600_000 ? 'failed' : 'pending';
    const isDone = state === 'issued';
    if (isDone && row.certificate_status === 'issued') return;
    await updateClaim(trx, row, {
      certificate_status,
      due_at: date(
        now + (isDone ? 86_400_000 : certificate_status === 'failed' ? 600_000 : 15_000),
      ),
    });
  });
}
