import { describe, expect, it } from 'vitest';
import { judgeDomain, recordStatus, type DomainClaim, type DomainFindings } from './domainRules.js';

const answer = (values: string[], error: string | null = null) => ({ values, error });

describe('a record', () => {
  it.each([
    ['there', [answer(['x'])], 'verified'],
    ['there beside another', [answer(['y', 'x'])], 'verified'],
    ['there where somebody answered', [answer(['x']), answer([], 'timeout')], 'verified'],
    ['on its way', [answer(['x']), answer([])], 'pending'],
    ['missing', [answer([])], 'pending'],
    ['wrong', [answer(['y'])], 'failed'],
    ['wrong at one of two', [answer(['x']), answer(['y'])], 'failed'],
    ['unknown, as nobody answered', [answer([], 'timeout')], 'pending'],
    ['unknown, as nobody was asked', [], 'pending'],
  ] as const)('that is %s', (_, answers, status) => {
    expect(recordStatus([...answers], 'x')).toBe(status);
  });
});

describe('a claim', () => {
  const now = 1_000 * 86_400_000;
  const claim: DomainClaim = {
    ...{ status: 'pending', challengeExpiresAt: now + 1000, initiatedAt: null, missingSince: null },
  };
  const right: DomainFindings = { cname: 'verified', txt: 'verified', heard: true, taken: false };
  const owner: DomainClaim = { ...claim, status: 'verified', challengeExpiresAt: 0 };
  const none: DomainFindings = { ...right, cname: 'pending', txt: 'pending' };

  it('is proved by both records, in time, when nobody else owns the host', () => {
    expect(judgeDomain(claim, right, now)).toMatchObject({ status: 'verified', dueAt: now });
    expect(judgeDomain(claim, { ...right, txt: 'pending' }, now).status).toBe('pending');
    expect(judgeDomain(claim, { ...right, txt: 'failed' }, now).status).toBe('failed');
    expect(judgeDomain(claim, right, now + 1000)).toMatchObject({
      status: 'failed',
      reason: 'challenge_expired',
    });
    expect(judgeDomain(claim, { ...right, taken: true }, now)).toMatchObject({
      status: 'failed',
      reason: 'domain_taken',
    });
  });

  it('is lost after 72 hours without its records, and not a moment before', () => {
    const hour = 3_600_000;
    const missing = judgeDomain(owner, none, now);
    expect(missing).toMatchObject({ status: 'verified', missingSince: now, dueAt: now + hour });
    const late = { ...owner, missingSince: now };
    expect(judgeDomain(late, none, now + 72 * hour - 1)).toMatchObject({
      status: 'verified',
      missingSince: now,
    });
    expect(judgeDomain(late, none, now + 72 * hour)).toMatchObject({
      status: 'failed',
      reason: 'records_missing',
    });
    expect(judgeDomain(late, right, now + 90 * hour)).toMatchObject({
      status: 'verified',
      missingSince: null,
    });
    expect(judgeDomain(late, { ...none, heard: false }, now + 90 * hour)).toMatchObject({
      status: 'verified',
    });
  });
});
