import { redact } from './redact.js';

/** Levels from quiet to loud. */
export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** How much is logged. */
export type LogLevel = (typeof logLevels)[number];

/** One line of the log; `message` says what happened, the rest is data. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Structured log: one JSON object a line, secrets redacted at every level. */
export interface Log {
  error(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  debug(message: string, fields?: LogFields): void;
}

/** Makes a log that writes lines through `write`. */
export function createLog(level: LogLevel, write: (line: string) => void): Log {
  const at =
    (own: LogLevel) =>
    (message: string, fields: LogFields = {}): void => {
      if (logLevels.indexOf(own) > logLevels.indexOf(level)) return;
      const entry = redact({ ...fields });
      write(
        `${JSON.stringify({ time: new Date().toISOString(), level: own, message: redact(message), ...(typeof entry === 'object' ? entry : {}) })}\n`,
      );
    };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}
