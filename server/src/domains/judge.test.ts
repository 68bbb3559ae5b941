import { describe, expect, it } from 'vitest';
import type { DnsAnswer } from '../providers/dns/index.js';
import { judge, recordStatus, type Claim, type Findings } from './judge.js';

const answer = (values: string[], error: DnsAnswer['error'] = null): DnsAnswer => ({
  ...{ resolver: '192.0.2.1', values, ttl: null, error },
});

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
  const claim: Claim = {
    ...{ status: 'pending', challengeExpiresAt: now + 1000, initiatedAt: null, missingSince: null },
  };
  const right: Findings = { cname: 'verified', txt: 'verified', heard: true, taken: false };
  const owner: Claim = { ...claim, status: 'verified', challengeExpiresAt: 0 };
  const none: Findings = { ...right, cname: 'pending', txt: 'pending' };

  it('is proved by both records, in time, when nobody else owns the host', () => {
    expect(judge(claim, right, now)).toMatchObject({ status: 'verified', dueAt: now });
    expect(judge(claim, { ...right, txt: 'pending' }, now).status).toBe('pending');
    expect(judge(claim, { ...right, txt: 'failed' }, now).status).toBe('failed');
    expect(judge(claim, right, now + 1000)).toMatchObject({
      status: 'failed',
      reason: 'challenge_expired',
    });
    expect(judge(claim, { ...right, taken: true }, now)).toMatchObject({
      status: 'failed',
      reason: 'domain_taken',
    });
  });

  it('is lost after 72 hours without its records, and not a moment before', () => {
    const hour = 3_600_000;
    const missing = judge(owner, none, now);
    expect(missing).toMatchObject({ status: 'verified', missingSince: now, dueAt: now + hour });
    const late = { ...owner, missingSince: now };
    expect(judge(late, none, now + 72 * hour - 1)).toMatchObject({
      status: 'verified',
      missingSince: now,
    });
    expect(judge(late, none, now + 72 * hour)).toMatchObject({
      status: 'failed',
      reason: 'records_missing',
    });
    expect(judge(late, right, now + 90 * hour)).toMatchObject({
      status: 'verified',
      missingSince: null,
    });
    expect(judge(late, { ...none, heard: false }, now + 90 * hour)).toMatchObject({
      status: 'verified',
    });
  });
});
