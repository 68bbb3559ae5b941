import { ApiError } from '../../client/ApiError.js';
import { errorCodes, type ErrorCode, type Problem } from '../../contract/index.js';
import { refuse, unanswered } from './errors.js';

/** Statuses that can be asked for without naming a code. */
const codeOfStatus = {
  400: 'invalid_request',
  401: 'invalid_token',
  403: 'missing_scope',
  404: 'not_found',
  409: 'conflict',
  412: 'version_conflict',
  422: 'validation_error',
  429: 'rate_limited',
  500: 'internal_error',
  503: 'unavailable',
} as const satisfies Record<number, ErrorCode>;

/** How a call can go wrong. */
export type FaultKind =
  | keyof typeof codeOfStatus
  | ErrorCode
  /** The server cannot be reached. */
  | 'network'
  /** No answer in time. */
  | 'timeout'
  /** The request is carried out and the connection is lost before the answer. */
  | 'dropped'
  /** The request is carried out and the answer is cut short. */
  | 'partial';

/** A failure to come. */
export interface Fault {
  error: FaultKind | ApiError;
  /**
   * How many calls fail.
   * @default 1
   */
  times?: number;
  /**
   * Whether the request is carried out before its answer fails.
   * @default false, but true for `dropped` and `partial`
   */
  afterCommit?: boolean;
  /** The server's sentence. */
  detail?: string;
  /** Message per input field. */
  fields?: Readonly<Record<string, string>>;
  /** Milliseconds until another try makes sense. */
  retryAfter?: number;
  /** Further members of the error body, such as `missing` or `current`. */
  problem?: Partial<Problem>;
}

/** Faults waiting for their calls, in the order in which they were set. */
export interface FaultBook {
  add(target: string, fault: Fault): void;
  /** The next fault of a target, used up. */
  take(target: string): Fault | undefined;
  clear(target?: string): void;
}

/** A book without faults. */
export function createFaultBook(): FaultBook {
  const waiting = new Map<string, { fault: Fault; left: number }[]>();
  return {
    add: (target, fault) => {
      waiting.set(target, [...(waiting.get(target) ?? []), { fault, left: fault.times ?? 1 }]);
    },
    take: (target) => {
      const queue = (waiting.get(target) ?? []).filter(({ left }) => left > 0);
      waiting.set(target, queue);
      const [first] = queue;
      if (!first) return undefined;
      first.left -= 1;
      return first.fault;
    },
    clear: (target) => {
      if (target === undefined) waiting.clear();
      else waiting.delete(target);
    },
  };
}

/** Whether the request of a faulty call still takes effect. */
export function commits(fault: Fault): boolean {
  return fault.afterCommit ?? (fault.error === 'dropped' || fault.error === 'partial');
}

/** The error a faulty call rejects with. */
export function errorOf(fault: Fault): ApiError {
  const { error } = fault;
  if (error instanceof ApiError) return error;
  if (error === 'timeout') {
    return unanswered('timeout', fault.detail ?? 'The server took too long to answer');
  }
  if (error === 'network' || error === 'dropped') {
    return unanswered('network', fault.detail ?? 'The server cannot be reached');
  }
  if (error === 'partial') {
    return unanswered('malformed_response', fault.detail ?? 'The answer was cut short');
  }
  const code = typeof error === 'number' ? codeOfStatus[error] : error;
  const retryAfter = fault.retryAfter ?? (errorCodes[code].status === 429 ? 12_000 : undefined);
  return refuse(code, {
    ...(fault.detail === undefined ? {} : { detail: fault.detail }),
    ...(fault.fields ? { fields: fault.fields } : {}),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(fault.problem ? { problem: fault.problem } : {}),
  });
}
