import { problem } from './problem.js';

/** The version that `If-Match` names; null when any will do. Throws 400 for anything but one strong tag of ours. */
export function ifMatch(headers: Headers): number | null {
  const header = headers.get('if-match')?.trim();
  if (header === undefined || header === '*') return null;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) {
    throw problem('invalid_header', { detail: 'If-Match must hold one version, such as "3"' });
  }
  return Number(version);
}
