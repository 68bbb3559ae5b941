// Each pattern takes the credential and nothing around it, so that a line stays readable and searchable.
const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\b(ak|pat|wt|inv)_([0-9A-Za-z]{4})[0-9A-Za-z]*\.[0-9A-Za-z]+/g, '$1_$2…[redacted]'],
  [/\b(wt|invt|hold)_[0-9A-Za-z_-]{16,}/g, '$1_[redacted]'],
  [/\b((?:sk|rk)_(?:test|live))_[0-9A-Za-z]+/g, '$1_[redacted]'],
  [/\b(whsec)_[0-9A-Za-z+/=]+/g, '$1_[redacted]'],
  [/\b(pi|seti|cs)_([0-9A-Za-z]+)_secret_[0-9A-Za-z]+/g, '$1_$2_secret_[redacted]'],
  [/\bBearer\s+[^\s"',;]+/gi, 'Bearer [redacted]'],
  [/\bBasic\s+[0-9A-Za-z+/=]{8,}/gi, 'Basic [redacted]'],
  [/\beyJ[0-9A-Za-z_-]+\.[0-9A-Za-z_-]+\.[0-9A-Za-z_-]*/g, '[redacted jwt]'],
  [/([?&](?:token|code|key|secret|password|hold_token)=)[^&\s"#]+/gi, '$1[redacted]'],
  [/(\/api\/auth\/reset-password\/)[^/?\s"]+/g, '$1[redacted]'],
  [/([a-z][a-z0-9+.-]*:\/\/[^\s:/@"]*:)[^\s@/"]+@/gi, '$1[redacted]@'],
];

const SECRET_NAMES =
  /^(?:authorization|proxy-authorization|cookie|set-cookie|set-auth-token|password|new_?password|current_?password|secret|.*_secret|token|.*_token|pat_key|client_secret|secret_?key|auth_?token|api_?key|stripe-signature)$/i;

/** Text without any credential it may contain. */
export function redactText(text: string): string {
  return SECRETS.reduce(
    (result, [pattern, replacement]) => result.replace(pattern, replacement),
    text,
  );
}

/** A copy of any value fit for a log: secrets replaced, errors as plain objects, depth and size bounded. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string')
    return redactText(value.length > 4096 ? `${value.slice(0, 4096)}…` : value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 6) return '[deep]';
  if (value instanceof Error) {
    const { name, message, stack } = value;
    const code: unknown = 'code' in value ? value.code : undefined;
    return redact(
      {
        name,
        message,
        ...(code === undefined ? {} : { code }),
        stack,
        ...(value.cause ? { cause: value.cause } : {}),
      },
      depth + 1,
    );
  }
  if (value instanceof Date) return value;
  if (value instanceof Uint8Array) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      SECRET_NAMES.test(name) && item !== null && item !== undefined
        ? '[redacted]'
        : redact(item, depth + 1),
    ]),
  );
}
