import { errorCodes, type ContrastPair, type ErrorCode } from '../../../src/contract/index.js';

/** One input that was not accepted. */
export interface FieldError {
  /** Dotted path inside the body, query or path, such as `invitations.0.email`. */
  readonly path: string;
  readonly message: string;
}

/** What an error answer says beside its code. */
export interface ProblemDetails {
  /** Replaces the default text of the code. */
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly missing?: readonly string[];
  readonly current?: unknown;
  readonly pairs?: readonly ContrastPair[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error that the caller is told about. Handlers throw it; everything else thrown is a 500. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ErrorCode;
  readonly details: ProblemDetails;
  readonly status: number;

  constructor(code: ErrorCode, details: ProblemDetails = {}) {
    super(details.detail ?? errorCodes[code].detail);
    this.code = code;
    this.details = details;
    this.status = errorCodes[code].status;
  }
}

/** Makes the error to throw: `throw problem('last_admin')`. */
export function problem(code: ErrorCode, details: ProblemDetails = {}): ApiProblem {
  return new ApiProblem(code, details);
}

/** `404 <Thing> not found`, the same for what does not exist and what belongs to somebody else. */
export function notFound(thing: string): ApiProblem {
  return new ApiProblem('not_found', { detail: `${thing} not found` });
}

/** `422` for inputs that only the server can judge. */
export function invalid(path: string, message: string): ApiProblem {
  return new ApiProblem('validation_error', { detail: message, errors: [{ path, message }] });
}
