import { ApiError } from '../../client/ApiError.js';
import { errorCodes, type ErrorCode, type Problem } from '../../contract/index.js';

/** What a refusal may say beyond its code. */
export interface RefusalDetails {
  detail?: string;
  fields?: Readonly<Record<string, string>>;
  /** Milliseconds until another try makes sense. */
  retryAfter?: number;
  /** Further members of the error body, such as `missing` or `current`. */
  problem?: Partial<Problem>;
}

/** The error a server of the contract answers with for a code. */
export function refuse(code: ErrorCode, details: RefusalDetails = {}): ApiError {
  const { status, detail: usual } = errorCodes[code];
  const detail = details.detail ?? usual;
  const { fields } = details;
  return new ApiError({
    status,
    code,
    detail,
    ...(fields ? { fields } : {}),
    retryAfter: details.retryAfter ?? null,
    problem: { status, code, detail, ...(fields ? { fields } : {}), ...details.problem },
  });
}

/** The refusal of input that breaks a rule of one field. */
export function invalid(field: string, message: string): ApiError {
  return refuse('validation_error', { detail: message, fields: { [field]: message } });
}

/** The refusal of an id that names nothing here. */
export function missing(thing: string): ApiError {
  return refuse('not_found', { detail: `${thing} not found` });
}

/** An error that never reached the server or came back without an answer. */
export function unanswered(
  code: 'network' | 'timeout' | 'aborted' | 'malformed_response' | 'invalid_input' | 'unsupported',
  detail: string,
): ApiError {
  return new ApiError({ status: 0, code, detail });
}

/** The same error with the id of the request that met it. */
export function withRequestId(error: ApiError, requestId: string): ApiError {
  return new ApiError({
    status: error.status,
    code: error.code,
    detail: error.detail,
    fields: error.fields,
    requestId: error.status === 0 ? null : requestId,
    retryAfter: error.retryAfter,
    problem: error.problem && { ...error.problem, request_id: requestId },
  });
}
