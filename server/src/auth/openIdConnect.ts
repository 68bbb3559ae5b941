import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod/mini';
import { Email } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import type { LoginTokens } from '../credentials/resolve.js';
import type { Db } from '../db/pool.js';
import { problem } from '../http/problem.js';
import type { Log } from '../log.js';
import { findForeignPerson, linkForeignPerson } from './foreignQueries.js';

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });
const TIMEOUT_MS = 3000;
// Signatures by a key pair only: with a shared secret anybody who can check a token could make one.
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
];

const Claims = z.object({
  sub: z.string().check(z.minLength(1), z.maxLength(255)),
  email: z.optional(z.string()),
  email_verified: z.optional(z.boolean()),
  given_name: z.optional(z.string()),
  family_name: z.optional(z.string()),
  org_id: z.optional(z.string()),
  organization_id: z.optional(z.string()),
});

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`OrgKit: ${url} answered ${response.status}.`);
  const found = z.parse(Discovery, await response.json());
  if (found.issuer !== issuer)
    throw new Error(`OrgKit: ${url} names the issuer ${found.issuer}, not OIDC_ISSUER.`);
  return createRemoteJWKSet(new URL(found.jwks_uri), {
    timeoutDuration: TIMEOUT_MS,
    cooldownDuration: 5000,
  });
}

/** Accepts access tokens of one OpenID Connect provider; their person becomes a person here at first sight. */
export function openIdConnect(
  { issuer, audience }: { issuer: string; audience: string },
  db: Db,
  clock: Clock,
  log: Log,
): LoginTokens['openForeign'] {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const getKeys = (): Promise<JWTVerifyGetKey> => {
    keys ??= discover(issuer).catch((error: unknown) => {
      keys = null;
      log.error('the OpenID Connect provider could not be reached', { error });
      throw problem('unavailable', { headers: { 'Retry-After': '2' } });
    });
    return keys;
  };

  async function verify(token: string): Promise<JWTPayload | null> {
    const getKey = await getKeys();
    try {
      const options = {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        currentDate: clock.now(),
        requiredClaims: ['exp', 'sub'],
      };
      return (await jwtVerify(token, getKey, options)).payload;
    } catch (error) {
      log.debug('a token of the provider was refused', { error });
      return null;
    }
  }

  return async (token) => {
    if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return null;
    const claims = z.safeParse(Claims, await verify(token));
    if (!claims.success) return null;
    const { sub, email_verified, given_name, family_name } = claims.data;
    const organizationId = claims.data.org_id ?? claims.data.organization_id ?? null;
    const known = await findForeignPerson(db, issuer, sub);
    if (known) return { person: known, credentialId: `oidc:${known.id}`, organizationId };
    const email = z.safeParse(Email, claims.data.email);
    // Without a proven address nobody can be told apart from somebody who claims it.
    if (!email.success || email_verified !== true) return null;
    const person = await linkForeignPerson(db, clock, {
      issuer,
      subject: sub,
      email: email.data,
      first_name: given_name?.slice(0, 100) ?? null,
      last_name: family_name?.slice(0, 100) ?? null,
    });
    return { person, credentialId: `oidc:${person.id}`, organizationId };
  };
}
