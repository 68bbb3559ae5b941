import { transliterate } from './transliterate.js';

/** Shortest and longest slug, in characters. */
export const SLUG_MIN = 3;
export const SLUG_MAX = 48;

const PATTERN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])$/;

/** First path segments that host apps and servers use themselves. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'account',
  'accounts',
  'admin',
  'api',
  'api-keys',
  'app',
  'assets',
  'auth',
  'billing',
  'campaign',
  'core',
  'dev',
  'docs',
  'files',
  'forgot-password',
  'healthz',
  'help',
  'internal',
  'invitations',
  'invite',
  'knowledge-base',
  'login',
  'logout',
  'mcp',
  'new',
  'organization',
  'organizations',
  'public',
  'readyz',
  'settings',
  'sign-in',
  'sign-up',
  'signup',
  'static',
  'status',
  'support',
  'verify-email',
  'reset-password',
  'workflow',
  'www',
]);

/** Why a slug cannot be used, before anybody asks whether it is free. */
export type SlugProblem = 'invalid' | 'reserved';

/** Trims and lower-cases ASCII only: other scripts must not fold into slug characters. */
export function normalizeSlug(input: string): string {
  return input
    .replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Checks form and reserved words of a normalized slug; null when it may be asked for. */
export function checkSlug(slug: string): SlugProblem | null {
  const wellFormed =
    slug.length >= SLUG_MIN &&
    slug.length <= SLUG_MAX &&
    PATTERN.test(slug) &&
    !slug.includes('--');
  if (!wellFormed) return 'invalid';
  return reservedSlugs.has(slug) ? 'reserved' : null;
}

/** A slug made from a name of any script, at most 48 characters; empty when nothing in it can be spelled in ASCII. */
export function slugify(name: string): string {
  return transliterate(name)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, SLUG_MAX)
    .replace(/-+$/, '');
}

/** Slugs near the wanted one, best first; callers ask which of them are free. */
export function slugCandidates(slug: string): string[] {
  const base =
    slugify(slug)
      .slice(0, SLUG_MAX - 6)
      .replace(/-+$/, '') || 'org';
  const endings = ['hq', 'team', 'group', 'app', '2', '3', '4', '5', '6', '7', '8', '9'];
  return endings.map((ending) => `${base}-${ending}`).filter((candidate) => !checkSlug(candidate));
}
