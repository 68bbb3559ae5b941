import type { CustomDomain } from '../../../src/contract/index.js';
import { randomText } from '../ids.js';
import type { ClaimRow } from './queries.js';

/** 190 bits: nobody else can know it before it stands in the records. */
export function newChallenge(): string {
  return randomText(32);
}

/** Where the challenge is looked for. */
export function challengeName(domain: string): string {
  return `_anyreach-challenge.${domain}`;
}

/** What must stand there. */
export function challengeText(challenge: string): string {
  return `anyreach-verify=${challenge}`;
}

/** A claim as its organization sees it, with the records to publish. */
export function domainView(row: ClaimRow, target: string): CustomDomain {
  const { id, domain, status, reason, certificate_status, created_at, checked_at } = row;
  return {
    ...{ id, domain, status, reason, certificate_status },
    dns_records: [
      {
        ...{ type: 'CNAME', name: domain, value: target },
        ...{ status: row.cname_status, seen: row.cname_seen },
      },
      {
        ...{ type: 'TXT', name: challengeName(domain), value: challengeText(row.challenge) },
        ...{ status: row.txt_status, seen: row.txt_seen },
      },
    ],
    verification_initiated_at: row.verification_initiated_at,
    verified_at: row.verified_at,
    ...{ created_at, checked_at, missing_since: row.missing_since },
    challenge_expires_at: status === 'verified' ? null : row.challenge_expires_at,
  };
}
