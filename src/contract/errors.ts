/** Status and default English text of every error code a server may answer with. */
export const errorCodes = {
  invalid_request: { status: 400, detail: 'The request could not be understood' },
  invalid_header: {
    status: 400,
    detail: 'The header <header> was sent more than once or is malformed',
  },
  missing_token: { status: 401, detail: 'Missing Bearer token' },
  invalid_token: { status: 401, detail: 'Invalid or expired token' },
  missing_organization: { status: 401, detail: 'Token is missing organization claim' },
  not_a_member: { status: 403, detail: 'You are not a member of this organization' },
  key_org_mismatch: {
    status: 403,
    detail: 'API key does not belong to the requested organization',
  },
  missing_scope: { status: 403, detail: 'Missing required scope: <scope>' },
  not_in_subtree: { status: 403, detail: 'Organization is not in your subtree' },
  user_credential_required: { status: 403, detail: 'This action requires a user credential' },
  invitation_email_mismatch: {
    status: 403,
    detail: 'This invitation was sent to a different email address',
  },
  email_not_verified: { status: 403, detail: 'Verify your email address first' },
  scope_escalation: { status: 403, detail: 'You can only grant scopes that you hold' },
  role_locked: { status: 403, detail: 'This role cannot be changed' },
  suspended: { status: 403, detail: 'This organization is suspended' },
  origin_not_allowed: { status: 403, detail: 'This origin may not use the token' },
  ip_not_allowed: { status: 403, detail: 'This address may not use the key' },
  not_found: { status: 404, detail: 'Not found' },
  method_not_allowed: { status: 405, detail: 'This method is not allowed here' },
  slug_taken: { status: 409, detail: 'This slug is already taken.' },
  last_admin: { status: 409, detail: 'At least one member must keep an admin role.' },
  already_member: { status: 409, detail: 'This person is already a member of the organization.' },
  invitation_pending: {
    status: 409,
    detail: 'A pending invitation for this email already exists.',
  },
  invitation_not_pending: { status: 409, detail: 'This invitation is no longer pending.' },
  seat_limit: { status: 409, detail: 'The organization has no free seat.' },
  role_exists: { status: 409, detail: 'A role of this name already exists.' },
  role_in_use: { status: 409, detail: 'Members, invitations or keys still have this role.' },
  key_not_active: { status: 409, detail: 'Only an active key can be rotated.' },
  rotation_in_progress: { status: 409, detail: 'This key is already being rotated.' },
  secret_already_shown: {
    status: 409,
    detail: 'The secret was shown once and cannot be shown again.',
  },
  idempotency_in_progress: { status: 409, detail: 'The same request is still being carried out.' },
  payment_method_required: {
    status: 409,
    detail: 'Add a payment method before choosing this plan.',
  },
  plan_unchanged: { status: 409, detail: 'The organization is already on this plan.' },
  plan_not_self_serve: { status: 409, detail: 'Enterprise is not self-serve. Contact sales.' },
  enterprise_locked: {
    status: 409,
    detail: 'Enterprise subscriptions are changed through your account team.',
  },
  past_due: { status: 409, detail: 'Resolve the overdue payment first.' },
  nothing_to_cancel: { status: 409, detail: 'There is no subscription to cancel.' },
  already_canceling: { status: 409, detail: 'The subscription is already set to cancel.' },
  nothing_to_renew: { status: 409, detail: 'The subscription is not set to cancel.' },
  not_canceled: { status: 409, detail: 'The subscription has not been canceled.' },
  card_declined: { status: 409, detail: 'The card was declined.' },
  default_payment_method_in_use: {
    status: 409,
    detail: 'The default payment method cannot be removed while a subscription is active.',
  },
  plan_required: { status: 409, detail: 'This feature is not included in the current plan.' },
  domain_taken: { status: 409, detail: 'The domain <domain> is already registered.' },
  domain_exists: { status: 409, detail: 'This organization already has a custom domain.' },
  has_children: { status: 409, detail: 'Delete the child organizations first.' },
  subscription_active: { status: 409, detail: 'Cancel the subscription first.' },
  depth_limit: { status: 409, detail: 'Organizations can be nested ten levels deep at most.' },
  conflict: { status: 409, detail: 'The resource changed meanwhile. Try again.' },
  version_conflict: { status: 412, detail: 'Somebody changed this meanwhile.' },
  body_too_large: { status: 413, detail: 'The request body is larger than 1 MB.' },
  file_too_large: { status: 413, detail: 'The file is too large.' },
  unsupported_file_type: { status: 415, detail: 'This file type is not supported.' },
  unsupported_media_type: { status: 415, detail: 'Send JSON with Content-Type: application/json' },
  misdirected: { status: 421, detail: 'This host is not served here' },
  validation_error: { status: 422, detail: 'The request is not valid' },
  idempotency_mismatch: {
    status: 422,
    detail: 'This Idempotency-Key was used with another request.',
  },
  too_many_points: { status: 422, detail: 'The series would have more than 10,000 points.' },
  contrast: { status: 422, detail: 'Some text would be unreadable with these colors.' },
  rate_limited: { status: 429, detail: 'Too many requests' },
  internal_error: { status: 500, detail: 'Something went wrong on the server' },
  unavailable: { status: 503, detail: 'The service is not available right now' },
} as const satisfies Record<string, { status: number; detail: string }>;

/** A code that the server sends beside `detail`. */
export type ErrorCode = keyof typeof errorCodes;

/** Text that could not be read with the colors of a brand. */
export interface ContrastPair {
  /** The brand color to change. */
  field: string;
  scheme: 'light' | 'dark';
  /** What is read: the name of a token without its prefix. */
  foreground: string;
  /** Where it stands. */
  place: string;
  /** Both colors as `#RRGGBB`, and their contrast by WCAG 2.2. */
  color: string;
  ground: string;
  ratio: number;
  /** The nearest color that could be read, `#RRGGBB`. */
  suggestion: string;
}

/** Body of every error answer (`application/problem+json`). Only `detail` is certain on every server. */
export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail: string;
  code?: ErrorCode | (string & {});
  request_id?: string;
  /** One message per input field, by field name. */
  fields?: Record<string, string>;
  /** The same with the full path of each field. */
  errors?: { path: string; message: string }[];
  /** Scopes the caller lacks (`scope_escalation`). */
  missing?: string[];
  /** The stored object (`version_conflict`). */
  current?: unknown;
  /** What cannot be read (`contrast`). */
  pairs?: ContrastPair[];
}
