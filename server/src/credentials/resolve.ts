import type { Clock } from '../clock.js';
import { sqlNow, type Queryable } from '../db/transaction.js';
import { problem } from '../http/problem.js';
import type { Caller, Person } from './caller.js';
import { parseCredential, sameHash } from './format.js';
import { findKey, findSession, findToken } from './queries.js';

/** Proof of a signed-in person. */
export interface LoginTokens {
  /** The session token in a signed login token; null when the signature is not ours. */
  openSession(token: string): string | null;
  /** The signed login token of a session token. */
  sealSession(token: string): string;
  /** The person behind an access token of an outside provider; null when it is not from there. */
  openForeign(
    token: string,
  ): Promise<{ person: Person; credentialId: string; organizationId: string | null } | null>;
}

/** What resolving needs. */
export interface ResolveDeps {
  readonly db: Queryable;
  readonly clock: Clock;
  readonly logins: LoginTokens;
}

// Long enough for any access token, short enough that hashing it costs nothing.
const MAX_TOKEN = 4096;

/** The credential of an `Authorization` header; throws 401 when there is none of the form `Bearer <token>`. */
export function bearerToken(header: string | null): string {
  const token = header === null ? undefined : /^Bearer ([\x21-\x7e]+)$/.exec(header)?.[1];
  if (token === undefined)
    throw problem('missing_token', { headers: { 'WWW-Authenticate': 'Bearer' } });
  if (token.length > MAX_TOKEN) throw invalidToken();
  return token;
}

function invalidToken() {
  return problem('invalid_token', {
    headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  });
}

/** Whether a token poses as a key but cannot be one: its form or checksum is wrong, as after a typo. */
export function isMistyped(token: string): boolean {
  return /^(?:ak|pat)_/.test(token) && parseCredential(token) === null;
}

/** Who sends a credential: the one place where it is decided. Unknown, deleted and expired ones are all 401. */
export async function resolveCredential(deps: ResolveDeps, token: string): Promise<Caller> {
  const caller = /^(?:ak|pat)_/.test(token)
    ? await resolveIssued(deps, token)
    : await resolveLogin(deps, token);
  if (!caller) throw invalidToken();
  return caller;
}

async function resolveIssued({ db, clock }: ResolveDeps, token: string): Promise<Caller | null> {
  const parsed = parseCredential(token);
  if (!parsed) return null;
  if (parsed.kind === 'ak') {
    const key = await findKey(db, parsed, sqlNow(clock));
    const isSecret = sameHash(parsed.hash, key?.secret_hash ?? null);
    if (!key || !isSecret) return null;
    return {
      kind: 'key',
      credentialId: parsed.keyId,
      name: key.name,
      organizationId: key.organization_id,
      memberCount: key.member_count,
      suspended: key.suspended,
      createdBy: key.created_by,
      creator:
        key.creator_role === null ? null : { role: key.creator_role, scopes: key.creator_scopes },
      scopes: key.scopes,
      allowedIps: key.allowed_ips,
    };
  }
  const found = await findToken(db, parsed, sqlNow(clock));
  const isSecret = sameHash(parsed.hash, found?.secret_hash ?? null);
  if (!found || !isSecret) return null;
  const { secret_hash: _, ...user } = found;
  return { kind: 'token', credentialId: parsed.keyId, user, claimedOrganizationId: null };
}

async function resolveLogin(
  { db, clock, logins }: ResolveDeps,
  token: string,
): Promise<Caller | null> {
  const sessionToken = logins.openSession(token);
  if (sessionToken !== null) {
    const found = await findSession(db, sessionToken, sqlNow(clock));
    if (!found) return null;
    const { session_id, ...user } = found;
    return { kind: 'login', credentialId: session_id, user, claimedOrganizationId: null };
  }
  const foreign = await logins.openForeign(token);
  if (!foreign) return null;
  return {
    kind: 'login',
    credentialId: foreign.credentialId,
    user: foreign.person,
    claimedOrganizationId: foreign.organizationId,
  };
}
