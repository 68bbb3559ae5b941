import type { environmentReader } from './environment.js';

/** Choices of the server's operator that change how the contract behaves. */
export interface Switches {
  /** Off: removing the last admin only warns. */
  readonly protect_last_admin: boolean;
  /** Off: every admin may create child organizations, whatever the plan. */
  readonly strict_partner_plan: boolean;
  readonly allow_organization_delete: boolean;
  /** Off: errors are a bare `{ "detail" }`. */
  readonly emit_error_code: boolean;
  /** On: `detail` of a 422 is an array of `{ loc, msg, type }`. */
  readonly validation_detail_array: boolean;
  readonly trial_days: number;
  readonly invitation_ttl_hours: number;
  /** Most members of one organization; null for no limit. */
  readonly seat_limit: number | null;
}

/** Reads the switches from variables of the same name in capitals. */
export function readSwitches(read: ReturnType<typeof environmentReader>): Switches {
  return {
    protect_last_admin: read.flag('PROTECT_LAST_ADMIN', true),
    strict_partner_plan: read.flag('STRICT_PARTNER_PLAN', true),
    allow_organization_delete: read.flag('ALLOW_ORGANIZATION_DELETE', false),
    emit_error_code: read.flag('EMIT_ERROR_CODE', true),
    validation_detail_array: read.flag('VALIDATION_DETAIL_ARRAY', false),
    trial_days: read.integer('TRIAL_DAYS', 14, 0, 3650),
    invitation_ttl_hours: read.integer('INVITATION_TTL_HOURS', 168, 1, 8760),
    seat_limit: read.integer('SEAT_LIMIT', 0, 0, 1e9) || null,
  };
}
