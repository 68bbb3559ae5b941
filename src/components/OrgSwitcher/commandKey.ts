/** What the key for commands is called on this machine. Only asked once something is open, in a browser. */
export function commandKey(): string {
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}

/** Names the hot key, as in "⌘K" or "Ctrl K". */
export function shortcutText(letter: string): string {
  const command = commandKey();
  return command === '⌘' ? `⌘${letter}` : `${command} ${letter}`;
}
