/** Variables as the process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

function fail(name: string, value: string, wanted: string): never {
  throw new Error(`OrgKit: ${name} is '${value}', but must be ${wanted}.`);
}

function originOf(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol) || (url.pathname !== '/' && url.pathname !== '')) {
    return fail(name, value, 'an origin such as https://app.example.com');
  }
  return url.origin;
}

/** Typed reading of variables; an empty one counts as absent. Each error names the variable. */
export function environmentReader(env: Environment) {
  const text = (name: string): string | null => env[name]?.trim() || null;
  const list = (name: string): string[] =>
    (text(name) ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  return {
    text,
    list,
    required(name: string, because: string): string {
      const value = text(name);
      if (!value)
        throw new Error(`OrgKit: ${name} is missing; it is needed because ${because} is set.`);
      return value;
    },
    secret(name: string, minLength: number): string | null {
      const value = text(name);
      if (value && value.length < minLength) {
        throw new Error(`OrgKit: ${name} must have at least ${minLength} characters.`);
      }
      return value;
    },
    flag(name: string, fallback: boolean): boolean {
      const value = text(name)?.toLowerCase();
      if (value === undefined) return fallback;
      if (['1', 'on', 'true', 'yes'].includes(value)) return true;
      if (['0', 'off', 'false', 'no'].includes(value)) return false;
      return fail(name, value, 'on or off');
    },
    integer(name: string, fallback: number, min: number, max: number): number {
      const value = text(name);
      if (value === null) return fallback;
      const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= min && number <= max) return number;
      return fail(name, value, `a whole number from ${min} to ${max}`);
    },
    oneOf<const T extends string>(name: string, allowed: readonly T[], fallback: T): T {
      const value = text(name);
      if (value === null) return fallback;
      return (
        allowed.find((known) => known === value) ??
        fail(name, value, `one of ${allowed.join(', ')}`)
      );
    },
    /** An address with one of the protocols. The value is not repeated in the error: it may hold a password. */
    url(name: string, protocols: readonly string[]): string | null {
      const value = text(name);
      if (value === null) return null;
      if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
      throw new Error(
        `OrgKit: ${name} must be an address beginning with ${protocols.map((p) => `${p}//`).join(' or ')}.`,
      );
    },
    origin(name: string): string | null {
      const value = text(name);
      return value === null ? null : originOf(name, value);
    },
    origins: (name: string): string[] => list(name).map((value) => originOf(name, value)),
  };
}
