import type { PageQuery } from '../lists/page.js';

/** The query of a list whose plain cursor is the Base64 of whole milliseconds, with that as an instant. */
export function withInstant<Query extends PageQuery>(query: Query): Query {
  if (query.cursor === undefined) return query;
  const text = Buffer.from(query.cursor, 'base64').toString('utf8');
  if (!/^\d{1,14}$/.test(text)) return query;
  const instant = new Date(Number(text)).toISOString();
  return { ...query, cursor: Buffer.from(instant).toString('base64') };
}
