/** What becomes of one row of a bulk change; a list of its own, so that widgets read it without schemas. */
export const bulkCodes = [
  'ok',
  'already_member',
  'invitation_pending',
  'invalid_email',
  'duplicate',
  'last_admin',
  'forbidden',
  'not_found',
  'seat_limit',
  'rate_limited',
] as const;
/** One of them. */
export type BulkCode = (typeof bulkCodes)[number];
