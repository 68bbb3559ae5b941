import { ApiError, type ClientErrorCode } from '../../client/ApiError.js';
import type { ErrorCode } from '../../contract/index.js';

function show(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]),
  );
}

/** Fails the case with a sentence that says what was expected. */
export function ensure(condition: boolean, expectation: string): asserts condition {
  if (!condition) throw new Error(`Expected ${expectation}.`);
}

/** Compares values by their content; the order of an object's members does not count. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [show(sorted(actual)), show(sorted(expected))];
  ensure(got === wanted, `${what} to be ${wanted}, got ${got}`);
}

/** What a call must be refused with. */
export interface Refusal {
  status?: number;
  code?: ErrorCode | ClientErrorCode;
  /** Input field that the message belongs to. */
  field?: string;
  /** Text inside the server's sentence. */
  detail?: string;
}

/** Awaits a refusal, without looking at which one. */
export async function refused(call: Promise<unknown>, what = 'the call'): Promise<ApiError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw new Error(`Expected ${what} to reject with ApiError, got ${String(error)}.`, {
      cause: error,
    });
  }
  throw new Error(`Expected ${what} to be refused, but it succeeded.`);
}

/** Checks a refusal. Codes and fields count only on servers that send them. */
export function checkRefusal(error: ApiError, wanted: Refusal, errorCodes: boolean): void {
  const { status, code, field, detail } = wanted;
  const got = `got ${error.status} ${error.code ?? ''}: ${error.detail}`;
  if (status !== undefined) ensure(error.status === status, `status ${status}, ${got}`);
  if (detail !== undefined) ensure(error.detail.includes(detail), `"${detail}", ${got}`);
  // Codes of the client itself come without a server.
  if (!errorCodes && error.status !== 0) return;
  if (code !== undefined) ensure(error.code === code, `code ${code}, ${got}`);
  if (field === undefined) return;
  const named = Object.keys(error.fields).some((key) => key.split('.')[0] === field);
  ensure(named, `a message for ${field}, got ${show(error.fields)}`);
}
