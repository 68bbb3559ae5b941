import {
  checkSlug,
  normalizeSlug,
  slugCandidates,
  slugify,
  type SlugAvailability,
  type SlugHold,
} from '../../contract/index.js';
import { invalid, refuse } from './errors.js';
import { newId, type MemoryParts } from './server.js';
import type { UserContext } from './serve.js';

/** How long a hold keeps a slug. */
export const HOLD_MS = 300_000;

/** Whether a person may take a well-formed slug now. */
export function isFree({ state, clock }: MemoryParts, slug: string, userId: string): boolean {
  if (state.slugs.has(slug)) return false;
  for (const hold of state.holds.values()) {
    if (hold.slug === slug && hold.user_id !== userId && hold.expires_at > clock.now())
      return false;
  }
  return true;
}

/** Tells whether a slug is free for a person, and which ones near it are. */
export function slugAvailability(
  { parts, user }: UserContext,
  input: { slug?: string | undefined; name?: string | undefined },
): SlugAvailability {
  if (input.slug === undefined && input.name === undefined) {
    throw invalid('slug', 'slug must not be empty');
  }
  const slug = input.slug === undefined ? slugify(input.name ?? '') : normalizeSlug(input.slug);
  const problem = checkSlug(slug);
  const reason = problem ?? (isFree(parts, slug, user.id) ? null : 'taken');
  const suggestions =
    reason === null || !slugify(slug)
      ? []
      : slugCandidates(slug)
          .filter((candidate) => isFree(parts, candidate, user.id))
          .slice(0, 3);
  return {
    slug,
    available: reason === null,
    reason,
    suggestion: suggestions[0] ?? null,
    ...(parts.capabilities.has('slug_hold') ? { suggestions } : {}),
  };
}

/** Keeps a free slug for a person; an earlier hold of theirs ends. */
export function holdSlug({ parts, user }: UserContext, { slug }: { slug: string }): SlugHold {
  if (!isFree(parts, slug, user.id)) throw refuse('slug_taken');
  const hold_token = newId(parts, 'hold');
  const expires_at = parts.clock.now() + HOLD_MS;
  parts.state.holds.set(user.id, { user_id: user.id, slug, hold_token, expires_at });
  return { hold_token, expires_at: new Date(expires_at).toISOString() };
}
