import type { OrgCall, OrgClient } from '../client/index.js';
import type { SubtreeMatch } from '../contract/index.js';

/** Matches of each kind at most. */
const LIMIT = 50;

/**
 * Organizations below whose slug or id has a text, and with `byName` those directly below whose name
 * has it, each once: servers search names one level at a time.
 */
export async function findBelow(
  client: OrgClient,
  text: string,
  byName: boolean,
  call: OrgCall,
): Promise<SubtreeMatch[]> {
  const [anywhere, named] = await Promise.all([
    client.partners.search({ q: text, limit: LIMIT }, call),
    byName ? client.partners.children({ search: text, limit: LIMIT }, call) : null,
  ]);
  const known = new Set(anywhere.map(({ organization }) => organization.id));
  const more = (named?.items ?? []).filter(({ id }) => !known.has(id));
  return [
    ...anywhere,
    ...more.map((organization) => {
      const { id, slug, name } = organization;
      return { organization, breadcrumb: [{ id, slug, name }] };
    }),
  ];
}
