import type * as z from 'zod/mini';
import type { ApiError } from '../../client/ApiError.js';
import { refuse } from './errors.js';

type Issue = z.core.$ZodIssue;

function messagesOf(issue: Issue): [path: string, message: string][] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => [key, `${key} is not known here`]);
  }
  const path = issue.path.map(String).join('.');
  return [[path, issue.message]];
}

/** The answer to input that a schema refuses: one sentence, and a message per field. */
export function validationError(issues: readonly Issue[]): ApiError {
  const errors = issues.flatMap(messagesOf).map(([path, message]) => ({ path, message }));
  const fields: Record<string, string> = {};
  for (const { path, message } of errors) {
    const field = path.split('.')[0] ?? path;
    fields[field] ??= message;
  }
  const [first] = errors;
  return refuse('validation_error', {
    ...(first ? { detail: first.message } : {}),
    fields,
    problem: { errors },
  });
}

/** Reads input by a schema of the contract; throws the server's refusal when it does not fit. */
export function parseWith<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (!result.success) throw validationError(result.error.issues);
  return result.data;
}
