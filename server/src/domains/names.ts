import { parse } from 'tldts';
import { domainProblems, readDomain } from '../../../src/contract/index.js';
import { invalid } from '../http/problem.js';

/** Names that no resolver of the world knows, or that mean another thing on every machine. */
const SPECIAL = ['localhost', 'local', 'internal', 'arpa', 'onion', 'alt', 'invalid'];

/** Whether a host is a domain or below it. */
function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Domains that nobody else may claim: those of the server itself. */
export function platformDomains(target: string, publicUrl: string): string[] {
  const { hostname } = new URL(publicUrl);
  return [
    'anyreach.ai',
    target,
    parse(target).domain ?? target,
    hostname,
    parse(hostname).domain,
  ].filter((name): name is string => name !== null && name.includes('.') && !/^[\d.]+$/.test(name));
}

/** A custom domain as its organization typed it. Throws 422 for what cannot be one. */
export function readCustomDomain(typed: string, platform: readonly string[]): string {
  const read = readDomain(typed);
  if ('problem' in read) throw invalid('domain', read.problem);
  const host = read.value;
  if (platform.some((domain) => isWithin(host, domain))) {
    throw invalid('domain', domainProblems.platform);
  }
  if (SPECIAL.some((name) => isWithin(host, name))) throw invalid('domain', domainProblems.form);
  const { domain, publicSuffix } = parse(host, { allowPrivateDomains: true });
  if (publicSuffix === host || domain === null) throw invalid('domain', domainProblems.suffix);
  if (domain === host) throw invalid('domain', domainProblems.subdomain);
  return host;
}
