import type { ErrorCode, Problem } from '../contract/index.js';

/** Codes of failures that never reached the server or were made by the client itself. */
export type ClientErrorCode =
  /** No connection, refused, reset or blocked. */
  | 'network'
  /** No answer in time; the request may have arrived. */
  | 'timeout'
  /** The caller's signal was aborted. */
  | 'aborted'
  /** The answer was no JSON, cut short or of another form than the contract's. */
  | 'malformed_response'
  /** The answer belongs to another organization than the one asked for. */
  | 'organization_mismatch'
  /** The server does not offer the extension. */
  | 'unsupported'
  /** Input that can never be valid, such as an empty path segment. */
  | 'invalid_input';

/** What an {@link ApiError} is made of. */
export interface ApiErrorInit {
  /** HTTP status; 0 when there was no answer. */
  status: number;
  code?: ErrorCode | ClientErrorCode | (string & {}) | null;
  /** The server's own sentence. */
  detail: string;
  fields?: Readonly<Record<string, string>>;
  requestId?: string | null;
  /** Milliseconds to wait before trying again, from `Retry-After`. */
  retryAfter?: number | null;
  /** The whole error body, for members this class does not name. */
  problem?: Problem | null;
  cause?: unknown;
}

/** The only thing a client throws. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: ErrorCode | ClientErrorCode | (string & {}) | null;
  readonly detail: string;
  /** Message per input field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly requestId: string | null;
  readonly retryAfter: number | null;
  readonly problem: Problem | null;

  constructor(init: ApiErrorInit) {
    super(init.detail, init.cause === undefined ? undefined : { cause: init.cause });
    this.status = init.status;
    this.code = init.code ?? null;
    this.detail = init.detail;
    this.fields = init.fields ?? {};
    this.requestId = init.requestId ?? null;
    this.retryAfter = init.retryAfter ?? null;
    this.problem = init.problem ?? null;
  }
}

/** Whether the server may have carried out the request although no answer came. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'timeout' || error.code === 'network');
}

/** Whether the failure is only that the caller gave up. */
export function isAborted(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'aborted';
}
