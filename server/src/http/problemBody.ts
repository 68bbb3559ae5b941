import type { Problem } from '../../../src/contract/index.js';
import { codeOfDatabaseError } from '../db/sqlstate.js';
import type { Switches } from '../switches.js';
import { ApiProblem } from './problem.js';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  412: 'Precondition failed',
  413: 'Content too large',
  415: 'Unsupported media type',
  421: 'Misdirected request',
  422: 'Unprocessable content',
  429: 'Too many requests',
  500: 'Internal server error',
  503: 'Service unavailable',
};

/** Anything thrown as the problem that the caller sees; causes stay in the log. */
export function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const code = codeOfDatabaseError(error) ?? 'internal_error';
  return code === 'unavailable' || code === 'conflict'
    ? new ApiProblem(code, { headers: { 'Retry-After': '1' } })
    : new ApiProblem(code);
}

type LooseProblem = Omit<Problem, 'detail'> & {
  detail: string | { loc: string[]; msg: string; type: string }[];
};

/** The JSON body of an error answer. */
export function problemBody(
  error: ApiProblem,
  requestId: string,
  switches: Switches,
): LooseProblem {
  const { errors, missing, current, pairs } = error.details;
  const isArray = switches.validation_detail_array && error.status === 422;
  const detail = isArray
    ? (errors ?? [{ path: '', message: error.message }]).map(({ path, message }) => ({
        loc: ['body', ...path.split('.').filter(Boolean)],
        msg: message,
        type: 'value_error',
      }))
    : error.message;
  if (!switches.emit_error_code) return { detail };
  return {
    type: 'about:blank',
    title: TITLES[error.status] ?? 'Error',
    status: error.status,
    detail,
    code: error.code,
    request_id: requestId,
    ...(errors && {
      fields: Object.fromEntries(errors.map(({ path, message }) => [path, message])),
      errors: [...errors],
    }),
    ...(missing && { missing: [...missing] }),
    ...(current !== undefined && { current }),
    ...(pairs && { pairs: [...pairs] }),
  };
}
