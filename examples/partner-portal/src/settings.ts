/** What the environment says. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Where the API is; browsers never hear of it. */
  readonly server: string;
  /** Whether a TLS terminator stands in front, whose `X-Forwarded-Proto` is believed. */
  readonly behindProxy: boolean;
}

/** Reads the settings; an error names the variable. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const port = Number(env['PORTAL_PORT'] || '4500');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORTAL_PORT is '${env['PORTAL_PORT']}', but must be a port.`);
  }
  const server = env['ORGKIT_SERVER'] || 'http://127.0.0.1:4400';
  if (!URL.canParse(server) || new URL(server).origin !== server) {
    throw new Error(
      `ORGKIT_SERVER is '${server}', but must be an origin without a slash at its end.`,
    );
  }
  return {
    host: env['PORTAL_HOST'] || '127.0.0.1',
    port,
    server,
    behindProxy: env['PORTAL_BEHIND_PROXY'] === '1',
  };
}
