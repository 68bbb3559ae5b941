import type { CustomDomain } from './branding.js';

type RecordStatus = CustomDomain['dns_records'][number]['status'];
type Reason = NonNullable<CustomDomain['reason']>;

/** What one resolver said; no values when it knows none, an error when it did not answer. */
type Heard = { readonly values: readonly string[]; readonly error: string | null };

/** For how long records of a verified domain may be missing. */
export const DOMAIN_GRACE_MS = 72 * 3_600_000;
/** For how long a challenge can be answered. */
export const DOMAIN_CHALLENGE_MS = 7 * 86_400_000;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** What the resolvers say of one record: there when all that answered agree, wrong when one knows another value. */
export function recordStatus(answers: readonly Heard[], wanted: string): RecordStatus {
  const heard = answers.filter(({ error }) => error === null);
  if (heard.some(({ values }) => values.length > 0 && !values.includes(wanted))) return 'failed';
  const isEverywhere = heard.length > 0 && heard.every(({ values }) => values.includes(wanted));
  return isEverywhere ? 'verified' : 'pending';
}

/** What is known of a claim. Times are epoch milliseconds. */
export interface DomainClaim {
  readonly status: CustomDomain['status'];
  readonly challengeExpiresAt: number;
  readonly initiatedAt: number | null;
  readonly missingSince: number | null;
}

/** What a look at its records found. */
export interface DomainFindings {
  readonly cname: RecordStatus;
  readonly txt: RecordStatus;
  /** Whether any resolver answered at all. */
  readonly heard: boolean;
  /** Whether another organization owns the host. */
  readonly taken: boolean;
}

/** What becomes of a claim. */
export interface DomainVerdict {
  readonly status: CustomDomain['status'];
  readonly reason: Reason | null;
  readonly missingSince: number | null;
  /** When to look again; null when only a person asks for it. */
  readonly dueAt: number | null;
}

function judgeOwner(
  claim: DomainClaim,
  { cname, txt, heard }: DomainFindings,
  now: number,
): DomainVerdict {
  const kept = { status: 'verified', reason: null } as const;
  if (cname === 'verified' && txt === 'verified') {
    return { ...kept, missingSince: null, dueAt: now + DAY_MS };
  }
  // Resolvers that are down say nothing about the records.
  if (!heard) return { ...kept, missingSince: claim.missingSince, dueAt: now + HOUR_MS };
  const missingSince = claim.missingSince ?? now;
  if (now - missingSince < DOMAIN_GRACE_MS) {
    return {
      ...kept,
      missingSince,
      dueAt: Math.min(now + HOUR_MS, missingSince + DOMAIN_GRACE_MS),
    };
  }
  return { status: 'failed', reason: 'records_missing', missingSince, dueAt: null };
}

/** Often at first, while somebody waits; then now and then, until the challenge ends. */
function nextLook({ initiatedAt, challengeExpiresAt }: DomainClaim, now: number): number | null {
  const isFresh = initiatedAt !== null && now - initiatedAt < 10 * MINUTE_MS;
  const at = now + (isFresh ? MINUTE_MS / 2 : 10 * MINUTE_MS);
  return at < challengeExpiresAt ? at : null;
}

/** What the findings mean for a claim: the same for the same input, with no look at anything else. */
export function judgeDomain(
  claim: DomainClaim,
  findings: DomainFindings,
  now: number,
): DomainVerdict {
  if (claim.status === 'verified') return judgeOwner(claim, findings, now);
  const missingSince = null;
  if (now >= claim.challengeExpiresAt) {
    return { status: 'failed', reason: 'challenge_expired', missingSince, dueAt: null };
  }
  const { cname, txt, taken } = findings;
  const dueAt = nextLook(claim, now);
  if (cname === 'verified' && txt === 'verified') {
    if (taken) return { status: 'failed', reason: 'domain_taken', missingSince, dueAt };
    return { status: 'verified', reason: null, missingSince, dueAt: now };
  }
  const status = cname === 'failed' || txt === 'failed' ? 'failed' : 'pending';
  return { status, reason: null, missingSince, dueAt };
}
