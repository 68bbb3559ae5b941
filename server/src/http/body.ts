import { problem, type FieldError } from './problem.js';

/** Largest JSON body. */
export const MAX_BODY_BYTES = 1_048_576;
const MAX_DEPTH = 32;

/** Reads a body of bounded size; the declared length is checked first, the real one while it arrives. */
export async function readBytes(request: Request, maxBytes = MAX_BODY_BYTES): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes)
    throw problem('body_too_large');
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > maxBytes) {
        await reader.cancel();
        throw problem('body_too_large');
      }
      chunks.push(value);
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'ApiProblem') throw error;
    throw problem('invalid_request', { detail: 'The request body ended early' });
  }
  return Buffer.concat(chunks);
}

/** Parses JSON of the declared type. An empty body is an empty object. */
export function parseJson(bytes: Uint8Array, headers: Headers): unknown {
  if (bytes.byteLength === 0) return {};
  const type = headers.get('content-type') ?? '';
  if (
    !/^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type) ||
    headers.has('content-encoding')
  ) {
    throw problem('unsupported_media_type');
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw problem('invalid_request', { detail: 'The request body is not valid JSON' });
  }
  const errors = hostileParts(value);
  const [first] = errors;
  if (first) throw problem('validation_error', { detail: first.message, errors });
  return value;
}

// The database refuses NUL and lone surrogates in text; `__proto__` as a name is never meant well.
const HOSTILE_TEXT = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Whether text holds characters that cannot be stored. */
export function isHostileText(text: string): boolean {
  return HOSTILE_TEXT.test(text);
}

function hostileParts(root: unknown): FieldError[] {
  const errors: FieldError[] = [];
  const stack: { value: unknown; path: string; depth: number }[] = [
    { value: root, path: '', depth: 1 },
  ];
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { value, path, depth } = item;
    if (errors.length > 20) break;
    if (typeof value === 'string' && isHostileText(value)) {
      errors.push({ path, message: `${path || 'Text'} must not contain NUL or broken characters` });
    }
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MAX_DEPTH)
      return [
        {
          path: path.split('.').slice(0, 3).join('.'),
          message: `The body is nested deeper than ${MAX_DEPTH} levels`,
        },
      ];
    for (const [name, child] of Object.entries(value)) {
      const at = path === '' ? name : `${path}.${name}`;
      if (name === '__proto__' || isHostileText(name))
        errors.push({ path: '', message: 'A field name is not allowed' });
      else stack.push({ value: child, path: at.slice(0, 200), depth: depth + 1 });
    }
  }
  return errors;
}
