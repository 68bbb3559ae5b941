import type { ErrorCode } from '../../../src/contract/index.js';

/** What PostgreSQL says of a failed statement. */
export interface DatabaseError {
  readonly code: string;
  readonly constraint?: string | undefined;
}

/** The database error in `error`, or null when it is something else. */
export function databaseError(error: unknown): DatabaseError | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    return null;
  const constraint =
    'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined;
  return { code: error.code, constraint };
}

/** Constraints whose violation means something to the caller. Later tables add theirs here. */
const byConstraint: Readonly<Record<string, ErrorCode>> = {
  organizations_slug_key: 'slug_taken',
  slug_holds_pkey: 'slug_taken',
  members_pkey: 'already_member',
  members_last_admin: 'last_admin',
  invitations_pending_key: 'invitation_pending',
  roles_pkey: 'role_exists',
  members_role_fkey: 'role_in_use',
  invitations_role_fkey: 'role_in_use',
  api_keys_replaces_key: 'rotation_in_progress',
  custom_domains_organization_key: 'domain_exists',
  custom_domains_owner_key: 'domain_taken',
  organization_tree_depth_check: 'depth_limit',
  organizations_children_check: 'has_children',
  organizations_parent_live: 'not_in_subtree',
};

const UNAVAILABLE =
  /^(?:08...|53...|57P0[1-5]|57014|55P03|25P0[3-4]|3D000|28...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
const LOST =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|not queryable|not currently accepting connections|the database system is/i;

/** Whether the same transaction may succeed when it is run again. */
export function isRetriable(error: unknown): boolean {
  const found = databaseError(error);
  if (!found) return false;
  if (found.code === '40001' || found.code === '40P01') return true;
  return found.code === '23505' && (found.constraint?.endsWith('created_at_key') ?? false);
}

/** The error code for a failure of the database; null when the error did not come from it. */
export function codeOfDatabaseError(error: unknown): ErrorCode | null {
  const found = databaseError(error);
  if (error instanceof Error && LOST.test(error.message)) return 'unavailable';
  if (!found) return null;
  if (found.constraint !== undefined) {
    const code = byConstraint[found.constraint];
    if (code) return code;
  }
  if (UNAVAILABLE.test(found.code)) return 'unavailable';
  if (
    /^40/.test(found.code) ||
    found.code === '23505' ||
    found.code === '23503' ||
    found.code === '23P01'
  )
    return 'conflict';
  if (/^22/.test(found.code) || /^23/.test(found.code) || found.code === '54000')
    return 'validation_error';
  return null;
}
