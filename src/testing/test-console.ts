const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

type Method = (typeof methods)[number];

/** React 18 says so of every layout effect where a test plays the server in a page. */
const aboutThePlace = 'useLayoutEffect does nothing on the server';

let written: { method: Method; text: string }[] = [];

/** From here on what is written to the console is kept for the check at the end of each test. */
export function watchConsole(): void {
  for (const method of methods) {
    console[method] = (...values: unknown[]) => {
      const text = values.map(describe).join(' ');
      if (!text.includes(aboutThePlace)) written.push({ method, text });
    };
  }
}

/** Says that a test makes the console speak: takes the lines that fit, and fails if there are none. */
export function expectConsole(method: Method, pattern: RegExp): void {
  const expected = written.filter((line) => line.method === method && pattern.test(line.text));
  if (expected.length === 0) {
    throw new Error(`console.${method} was not called with ${pattern}. ${report(written)}`);
  }
  written = written.filter((line) => !expected.includes(line));
}

/** Throws when something was written that no test expected, and starts afresh. */
export function requireSilence(): void {
  const lines = written;
  written = [];
  if (lines.length > 0) throw new Error(`Unexpected console output. ${report(lines)}`);
}

function report(lines: typeof written): string {
  return lines.map(({ method, text }) => `\nconsole.${method}: ${text}`).join('');
}

function describe(value: unknown): string {
  if (value instanceof Error) return value.stack ?? value.message;
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // Page elements refer to themselves.
    return String(value);
  }
}
