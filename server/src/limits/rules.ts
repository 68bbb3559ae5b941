import { problem } from '../http/problem.js';
import type { Limit, Limiter } from './limiter.js';

/** Every credential, on everything. */
export const CREDENTIAL_LIMIT: Limit = { max: 600, windowSeconds: 60 };

/** Every address without a valid credential. */
export const ADDRESS_LIMIT: Limit = { max: 600, windowSeconds: 60 };

/** Sign-up, sign-in and mails of the account, by address. */
export const SIGN_IN_LIMIT: Limit = { max: 60, windowSeconds: 60 };

/** Invitations to one address, from all organizations together: nobody's mailbox is filled through many of them. */
export const RECIPIENT_LIMIT: Limit = { max: 10, windowSeconds: 3600 };

/** A limit of one route, on top of the general one. */
interface RouteLimit extends Limit {
  /** `child` counts for the caller's organization and the one in the path together. */
  readonly per: 'principal' | 'organization' | 'child';
  /** Routes with the same name share one count. */
  readonly name: string;
}

const invitations = {
  name: 'invitations',
  per: 'organization',
  max: 30,
  windowSeconds: 3600,
} as const;

const childInvitations = { ...invitations, name: 'child_invitations', per: 'child' } as const;

/** Routes with limits of their own, by `resource.operation`. */
export const routeLimits: Readonly<Record<string, RouteLimit>> = {
  'organizations.slugAvailability': { name: 'slugs', per: 'principal', max: 20, windowSeconds: 10 },
  'invitations.create': invitations,
  'invitations.resend': invitations,
  'partners.invite': childInvitations,
  'partners.resendInvitation': childInvitations,
  // Each is a mail that somebody reads.
  'billing.contactEnterprise': {
    name: 'enterprise_contact',
    per: 'organization',
    max: 5,
    windowSeconds: 3600,
  },
  // Each is a picture to decode.
  'branding.setLogo': { name: 'logos', per: 'organization', max: 60, windowSeconds: 3600 },
  // Each asks resolvers that belong to others.
  'domains.add': { name: 'domains', per: 'organization', max: 30, windowSeconds: 3600 },
  'domains.verify': { name: 'domain_checks', per: 'organization', max: 60, windowSeconds: 3600 },
  // Each may carry hundreds of mails; half of them are looks before the leap.
  'invitations.bulk': {
    name: 'bulk_invitations',
    per: 'organization',
    max: 60,
    windowSeconds: 3600,
  },
};

/** Counts one hit and throws 429 with `Retry-After` when there were too many. */
export async function enforce(limiter: Limiter, key: string, limit: Limit): Promise<void> {
  const { allowed, retryAfterSeconds } = await limiter.hit(key, limit);
  if (!allowed)
    throw problem('rate_limited', { headers: { 'Retry-After': String(retryAfterSeconds) } });
}
