import { ApiError, type ClientErrorCode } from './ApiError.js';

const details = {
  network: 'The server cannot be reached',
  timeout: 'The server took too long to answer',
  aborted: 'The request was given up',
  malformed_response: 'The answer of the server cannot be read',
  organization_mismatch: 'The answer belongs to another organization',
} as const satisfies Partial<Record<ClientErrorCode, string>>;

/** A failure without a usable answer. */
export function failure(code: keyof typeof details, cause?: unknown): ApiError {
  return new ApiError({ status: 0, code, detail: details[code], cause });
}

/** The refusal of a call that cannot be right, before any request. */
export function invalidCall(detail: string, cause?: unknown): ApiError {
  return new ApiError({ status: 0, code: 'invalid_input', detail: `OrgKit: ${detail}`, cause });
}

/** An answer that arrived and is of no use. */
export function useless(
  code: 'malformed_response' | 'organization_mismatch',
  { status, headers }: { status: number; headers: Headers },
): ApiError {
  const requestId = headers.get('X-Request-Id');
  return new ApiError({ status, code, detail: details[code], requestId });
}
