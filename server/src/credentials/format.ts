import { createHash, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { randomText } from '../ids.js';

/** What a credential made here is: a key of an organization, or a token of a person. */
export type CredentialKind = 'ak' | 'pat';

/** Characters of the id (≥ 96 bit), of the secret (≥ 256 bit) and of the checksum. */
const ID_LENGTH = 18;
const SECRET_LENGTH = 44;
const CHECKSUM_LENGTH = 6;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Finds credentials in text: for secret scanners. */
export const credentialPattern = /\b(?:ak|pat)_[0-9A-Za-z]{18}\.[0-9A-Za-z]{50}\b/;

const EXACT = /^(ak|pat)_([0-9A-Za-z]{18})\.([0-9A-Za-z]{44})([0-9A-Za-z]{6})$/;

/** The parts of a well-formed credential. */
export interface ParsedCredential {
  readonly kind: CredentialKind;
  /** Public part: `ak_<id>` or `pat_<id>`. */
  readonly keyId: string;
  /** SHA-256 of the whole text; all that is ever stored. */
  readonly hash: Buffer;
}

/** A credential just made. `text` is shown once. */
export interface IssuedCredential extends ParsedCredential {
  readonly text: string;
}

function checksum(text: string): string {
  let rest = crc32(text);
  let encoded = '';
  for (let i = 0; i < CHECKSUM_LENGTH; i += 1) {
    encoded = (ALPHABET[rest % 62] ?? '') + encoded;
    rest = Math.floor(rest / 62);
  }
  return encoded;
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** A credential without its last part, completed by the checksum. */
export function withChecksum(body: string): string {
  return body + checksum(body);
}

/** Makes a new credential from the system's randomness. */
export function issueCredential(kind: CredentialKind): IssuedCredential {
  const keyId = `${kind}_${randomText(ID_LENGTH)}`;
  const text = withChecksum(`${keyId}.${randomText(SECRET_LENGTH)}`);
  return { kind, keyId, text, hash: hashOf(text) };
}

/** Parts of a credential whose form and checksum are right; null for anything else, without asking the database. */
export function parseCredential(text: string): ParsedCredential | null {
  const found = EXACT.exec(text);
  if (!found) return null;
  const [, prefix, id, , sum] = found;
  if (checksum(text.slice(0, -CHECKSUM_LENGTH)) !== sum) return null;
  const kind = prefix === 'ak' ? 'ak' : 'pat';
  return { kind, keyId: `${kind}_${id}`, hash: hashOf(text) };
}

/** Compares hashes in constant time; null (an unknown id) does the same work and is never equal. */
export function sameHash(given: Buffer, stored: Buffer | null): boolean {
  const other = stored?.byteLength === given.byteLength ? stored : Buffer.alloc(given.byteLength);
  const equal = timingSafeEqual(given, other);
  return equal && stored !== null;
}
