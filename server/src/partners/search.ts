import { sql } from 'kysely';
import type { Queryable } from '../db/transaction.js';
import { escapeLike, likeText } from '../lists/page.js';

/** Organizations looked at in the order of the answer before the index of texts is asked instead. */
const LOOK = 1000;

/** Slugs and ids are made of these, with no two marks in a row; a text that is not is nowhere. */
const POSSIBLE = /^[_-]?[a-z0-9]+(?:[_-][a-z0-9]+)*[_-]?$/;

/** Texts shorter than this are not in the index of texts. */
const INDEXED = 3;

interface Found {
  readonly descendant_id: string;
  readonly slug: string;
}

const below = (topId: string) => sql`ancestor_id = ${topId} and depth > 0`;
const holds = (text: string) =>
  sql`(strpos(slug, ${text}) > 0 or strpos(lower(descendant_id), ${text}) > 0)`;

/** Those whose slug is the text, or else begins with it: one index range, in its order. */
async function findBeginning(
  db: Queryable,
  topId: string,
  text: string,
  limit: number,
): Promise<Found[]> {
  // Behind every slug that begins with the text, and before the next one that does not.
  const end = `${text}\u{10ffff}`;
  const { rows } = await sql<Found>`select descendant_id, slug from organization_tree
    where ${below(topId)} and slug >= ${text} and slug < ${end} and slug like ${`${escapeLike(text)}%`}
    order by slug limit ${limit}`.execute(db);
  return rows;
}

/** The first others in the order of slugs, however many have to be looked at. */
async function lookOn(db: Queryable, topId: string, text: string, limit: number): Promise<Found[]> {
  const { rows } = await sql<Found>`select descendant_id, slug from organization_tree
    where ${below(topId)} and ${holds(text)} and slug not like ${`${escapeLike(text)}%`}
    order by slug limit ${limit}`.execute(db);
  return rows;
}

/** The first others, as far as they are among those that are looked at first; null when that is not all of them. */
async function lookThrough(
  db: Queryable,
  topId: string,
  text: string,
  limit: number,
): Promise<Found[] | null> {
  const { rows } = await sql<Found & { looked: number }>`
    with first as materialized (select descendant_id, slug, depth from organization_tree
      where ${below(topId)} order by slug limit ${LOOK})
    select descendant_id, slug, (select count(*)::integer from first) as looked from first
    where ${holds(text)} and slug not like ${`${escapeLike(text)}%`}
    order by slug limit ${limit}`.execute(db);
  const [row] = rows;
  return rows.length === limit || (row && row.looked < LOOK) ? rows : null;
}

/** The first others, found by the index of texts. */
async function findByText(
  db: Queryable,
  topId: string,
  text: string,
  limit: number,
): Promise<Found[]> {
  // Apart from the order and the limit, which would tempt the planner to look through all of them again.
  const { rows } = await sql<Found>`
    with found as materialized (select descendant_id, slug from organization_tree
      where ${below(topId)} and (slug || ' ' || lower(descendant_id)) like ${likeText(text)})
    select descendant_id, slug from found
    where ${holds(text)} and slug not like ${`${escapeLike(text)}%`}
    order by slug limit ${limit}`.execute(db);
  return rows;
}

/**
 * Ids of the organizations below one whose slug or id holds a text: the same slug first, then slugs that begin
 * with it, then the others, each by slug. A text that many hold is soon found by looking through them in order, one
 * that few hold by the index of texts; neither takes longer because the subtree is larger.
 */
export async function searchSubtree(
  db: Queryable,
  topId: string,
  query: string,
  limit: number,
): Promise<string[]> {
  const text = query.toLowerCase();
  if (!POSSIBLE.test(text)) return [];
  const beginning = await findBeginning(db, topId, text, limit);
  const rest = limit - beginning.length;
  const others = rest > 0 ? await findOthers(db, topId, text, rest) : [];
  return [...beginning, ...others].map(({ descendant_id }) => descendant_id);
}

async function findOthers(
  db: Queryable,
  topId: string,
  text: string,
  limit: number,
): Promise<Found[]> {
  // So short a text is in one of a few dozen, if only because ids are random.
  if (text.length < INDEXED) return lookOn(db, topId, text, limit);
  return (await lookThrough(db, topId, text, limit)) ?? (await findByText(db, topId, text, limit));
}
