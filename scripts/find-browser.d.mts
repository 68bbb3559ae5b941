/** A Chromium that can be started: its program and what its environment needs. */
export interface Browser {
  path: string;
  env: Record<string, string>;
}
/** The browser that this machine is known to have, without looking for one. */
export function knownBrowser(): Browser | undefined;
/** Finds or obtains a Chromium. Throws with a clear text when there is none to be had. */
export function findBrowser(): Promise<Browser>;
/** How to start that browser with Playwright: quiet, offline, and as root too. */
export function launchOptions(): {
  executablePath?: string;
  env?: Record<string, string>;
  args: string[];
};
