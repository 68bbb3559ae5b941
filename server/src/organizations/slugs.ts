import { createHash } from 'node:crypto';
import anyAscii from 'any-ascii';
import { sql } from 'kysely';
import {
  checkSlug,
  normalizeSlug,
  slugCandidates,
  slugify,
  transliterate,
  type SlugAvailability,
} from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import { sqlIn, sqlNow, type Queryable, type Trx } from '../db/transaction.js';
import { invalid, problem } from '../http/problem.js';
import { randomText } from '../ids.js';

const HOLD_SECONDS = 300;
const SUGGESTIONS = 3;

/** Those of the slugs that a person may take now, in the order given. */
export async function freeSlugs(
  db: Queryable,
  clock: Clock,
  userId: string,
  slugs: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from organizations where slug = any(${slugs})
    union all select slug from slug_holds
      where slug = any(${slugs}) and user_id <> ${userId} and expires_at > ${sqlNow(clock)}
    union all select slug from slug_tombstones where slug = any(${slugs}) and free_at > ${sqlNow(clock)}
  `.execute(db);
  const gone = new Set(rows.map(({ slug }) => slug));
  return slugs.filter((slug) => !gone.has(slug));
}

/** Throws 409 unless the person may take the slug now. */
export async function requireFreeSlug(
  db: Queryable,
  clock: Clock,
  userId: string,
  slug: string,
): Promise<void> {
  const [free] = await freeSlugs(db, clock, userId, [slug]);
  if (free === undefined) throw problem('slug_taken');
}

/** A slug for a name in any script; Han and other scripts without an alphabet are spelled by dictionary. */
export function slugOfName(name: string): string {
  const spelled = transliterate(name);
  const isForeign = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(spelled);
  // The dictionary writes one capital a character: GaoYuanSi.
  return slugify(isForeign ? anyAscii(spelled).replace(/(?<=[a-z])(?=[A-Z])/g, ' ') : spelled);
}

/** Tells whether a slug is free for a person, and which ones near it are. */
export async function slugAvailability(
  db: Queryable,
  clock: Clock,
  userId: string,
  input: { slug?: string | undefined; name?: string | undefined },
): Promise<SlugAvailability> {
  if (input.slug === undefined && input.name === undefined) {
    throw invalid('slug', 'slug must not be empty');
  }
  const slug = input.slug === undefined ? slugOfName(input.name ?? '') : normalizeSlug(input.slug);
  const wrong = checkSlug(slug);
  const near = slugify(slug) === '' ? slugOfName(slug) : slug;
  const candidates = near === '' ? [] : [...new Set([slugify(near), ...slugCandidates(near)])];
  const askable = [slug, ...candidates].filter((one) => checkSlug(one) === null);
  const free = await freeSlugs(db, clock, userId, askable);
  const reason = wrong ?? (free.includes(slug) ? null : 'taken');
  const suggestions =
    reason === null ? [] : free.filter((one) => one !== slug).slice(0, SUGGESTIONS);
  return {
    slug,
    available: reason === null,
    reason,
    suggestion: suggestions[0] ?? null,
    suggestions,
  };
}

/** Keeps a free slug for a person for five minutes; an earlier hold of theirs ends. Throws 409 when it is taken. */
export async function holdSlug(trx: Trx, clock: Clock, userId: string, slug: string) {
  await requireFreeSlug(trx, clock, userId, slug);
  const hold_token = `hold_${randomText(32)}`;
  await trx
    .deleteFrom('slug_holds')
    .where((eb) => eb.or([eb('user_id', '=', userId), eb('expires_at', '<=', sqlNow(clock))]))
    .execute();
  const { expires_at } = await trx
    .insertInto('slug_holds')
    .values({
      slug,
      user_id: userId,
      token_hash: createHash('sha256').update(hold_token).digest(),
      expires_at: sqlIn(clock, HOLD_SECONDS),
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  return { hold_token, expires_at };
}

/** Ends a person's hold, as when the slug has become an organization's. */
export async function releaseHold(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('slug_holds').where('user_id', '=', userId).execute();
}
