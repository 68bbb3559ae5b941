const CONTROL_OR_SPACE = /[\p{Cc}\p{Z}\\]/u;

/**
 * The address to link to, for one that came from a server: an `https:` address or a path of the page's own
 * origin. Anything else gives null, and has to be shown without a link.
 */
export function safeHref(address: string | null | undefined): string | null {
  // Browsers drop tabs and line breaks and turn backslashes round: what is read here must be what they read.
  if (!address || CONTROL_OR_SPACE.test(address)) return null;
  if (/^\/(?!\/)/.test(address)) {
    const base = 'https://here.invalid';
    const url = URL.canParse(address, base) ? new URL(address, base) : null;
    // A path that begins with two slashes once its dots are gone would name another host.
    if (url?.origin !== base || url.pathname.startsWith('//')) return null;
    return `${url.pathname}${url.search}${url.hash}`;
  }
  if (!/^https:\/\/[^/?#]/i.test(address) || !URL.canParse(address)) return null;
  const { protocol, hostname, username, password, href } = new URL(address);
  // A name before the host reads like another host, a dot at its end is a way around lists of hosts.
  const isPlain = username === '' && password === '' && !hostname.endsWith('.');
  return protocol === 'https:' && isPlain ? href : null;
}
