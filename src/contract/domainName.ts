import type { Reading } from './texts.js';

/** The sentences for what can be wrong with a custom domain. */
export const domainProblems = {
  form: 'Enter a host name such as app.acme.com',
  address: 'Enter a host name, not an IP address',
  wildcard: 'A domain cannot have a wildcard',
  parts: 'Enter the host name alone, without path, port or sign-in',
  subdomain: 'Enter a subdomain such as app.acme.com: an apex cannot hold a CNAME',
  platform: 'This domain belongs to the platform',
  suffix: 'This is a public suffix, below which others register domains',
} as const;

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * A custom domain as it was typed: a leading scheme and a trailing dot or slash are dropped, capitals lower-cased,
 * other scripts spelled as A-labels. Answers with the host name or with the sentence that says what is wrong.
 */
export function readDomain(typed: string): Reading {
  const text = typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\.?\/?$/, '');
  if (text.includes('*')) return { problem: domainProblems.wildcard };
  if (/^\[|^(?:[0-9a-f]*:){2,}/i.test(text)) return { problem: domainProblems.address };
  if (/[/?#:@\\]/.test(text)) return { problem: domainProblems.parts };
  // The parser of addresses also lower-cases and spells A-labels; what it would drop or decode is not a name.
  if (text === '' || /[\s%]|[\p{Cc}\p{Cf}]/u.test(text)) return { problem: domainProblems.form };
  if (!URL.canParse(`http://${text}`)) {
    return { problem: /^[\d.x]+$/i.test(text) ? domainProblems.address : domainProblems.form };
  }
  const host = new URL(`http://${text}`).hostname;
  if (/^[\d.]+$/.test(host)) return { problem: domainProblems.address };
  const labels = host.split('.');
  if (host.length > 253 || !labels.every((label) => LABEL.test(label))) {
    return { problem: domainProblems.form };
  }
  return labels.length < 3 ? { problem: domainProblems.subdomain } : { value: host };
}
