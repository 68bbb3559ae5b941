import { isRecord } from './json.js';

/** Members whose values are words of a closed set, in small letters. */
const WORDS = [
  'status',
  'certificate_status',
  'plan',
  'pending_plan',
  'last_paid_plan',
  'step',
] as const;
/** Members that hold further objects of the contract; others, such as audit records, stay as they are. */
const NESTED = ['organization', 'invitation', 'provisioning', 'steps', 'dns_records', 'results'];

/** Only invitations begin their status with a capital. */
function isInvitation(value: Record<string, unknown>): boolean {
  return 'email' in value && 'status' in value && ('invited_by' in value || 'expires_at' in value);
}

/**
 * Gives words such as a status the letters that the contract writes them with, in place, because
 * servers may answer in others. Works on an answer that nobody else has seen yet.
 */
export function normalize(value: unknown): unknown {
  if (Array.isArray(value)) value.forEach(normalize);
  if (!isRecord(value)) return value;
  for (const name of WORDS) {
    const word = value[name];
    if (typeof word === 'string') value[name] = word.toLowerCase();
  }
  if (isInvitation(value) && typeof value.status === 'string') {
    value.status = value.status.charAt(0).toUpperCase() + value.status.slice(1);
  }
  for (const name of NESTED) if (name in value) normalize(value[name]);
  return value;
}
