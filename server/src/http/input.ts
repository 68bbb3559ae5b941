import * as z from 'zod/mini';
import { isHostileText } from './body.js';
import { problem, type FieldError } from './problem.js';

// What zod/mini says where a schema has no words of its own.
const UNSPOKEN = 'Invalid input';

type Issue = z.core.$ZodIssue;

function describe(issue: Issue): FieldError[] {
  const path = issue.path.map(String).join('.');
  const name = path === '' ? 'The request' : path;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const at = path === '' ? key : `${path}.${key}`;
      return {
        path: at.slice(0, 200),
        message: `${at.slice(0, 100)} is not a field of this request`,
      };
    });
  }
  if (issue.message !== UNSPOKEN) return [{ path, message: issue.message }];
  if (issue.code === 'invalid_type') {
    const missing = !('input' in issue) || issue.input === undefined;
    return [
      {
        path,
        message: missing
          ? `${name} is missing or of the wrong type`
          : `${name} must be of type ${issue.expected}`,
      },
    ];
  }
  if (issue.code === 'invalid_value') {
    return [{ path, message: `${name} must be one of ${issue.values.map(String).join(', ')}` }];
  }
  if (issue.code === 'too_small')
    return [{ path, message: `${name} must be at least ${issue.minimum}` }];
  if (issue.code === 'too_big')
    return [{ path, message: `${name} must be at most ${issue.maximum}` }];
  return [{ path, message: `${name} is not valid` }];
}

/** Parses input by a schema of the contract; throws 422 with one message a field. */
export function parseInput<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap(describe).slice(0, 100);
  throw problem('validation_error', {
    detail: errors[0]?.message ?? 'The request is not valid',
    errors,
  });
}

/** The query as an object; a parameter given twice has no one meaning and is refused. */
export function queryObject(url: string): Record<string, string> {
  const query: Record<string, string> = Object.create(null);
  for (const [name, value] of new URL(url).searchParams) {
    if (name in query || isHostileText(value) || isHostileText(name) || name === '__proto__') {
      const path = name.replaceAll('\0', '').slice(0, 100);
      throw problem('validation_error', {
        detail: `${path} must be given once and hold plain text`,
        errors: [{ path, message: `${path} must be given once and hold plain text` }],
      });
    }
    query[name] = value;
  }
  return { ...query };
}
