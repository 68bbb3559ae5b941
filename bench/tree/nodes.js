// The same organizations, the same search, for whoever draws them.
const places = 'Aspen Bayside Cedar Delta Eastgate Fairview Glen Harbor Island Juniper'.split(' ');
const trades = 'Bakery Clinic Dental Electric Ferries Gardens Hotels Legal Marine Solar'.split(' ');

/** Organizations below each one at the top. */
export const BRANCH = 1000;

const now = Date.UTC(2026, 5, 1);

function organization(id, parent_id, index, has_children) {
  const mixed = (index * 7919 + 12_345) % 100_003;
  return {
    ...{ id, parent_id, has_children },
    name: `${places[mixed % 10]} ${trades[(mixed >> 4) % 10]} ${mixed}`,
    slug: `${trades[(mixed >> 4) % 10].toLowerCase()}-${mixed}`,
    plan: mixed % 9 === 0 ? 'agency' : 'smb',
    member_count: 1 + (mixed % 40),
    is_member: false,
    created_at: new Date(now - index * 617_000).toISOString(),
  };
}

/** A tree of two levels with this many organizations at its end, by the id of what is above. */
export function makeTree(count) {
  const levels = new Map([['root', []]]);
  const top = Math.ceil(count / BRANCH);
  for (let branch = 0; branch < top; branch += 1) {
    const id = `b${branch}`;
    levels.get('root').push(organization(id, 'root', count + branch, true));
    levels.set(
      id,
      Array.from({ length: BRANCH }, (_, leaf) => {
        const index = branch * BRANCH + leaf;
        return organization(`o${index}`, id, index, false);
      }),
    );
  }
  return levels;
}

/** The tree with those whose slug has the text, below what they lie in: what a tree shows of a search. */
export function filteredTree(levels, text) {
  const kept = new Map([['root', []]]);
  for (const branch of levels.get('root')) {
    const leaves = levels.get(branch.id).filter(({ slug }) => slug.includes(text));
    if (leaves.length === 0) continue;
    kept.get('root').push(branch);
    kept.set(branch.id, leaves);
  }
  return kept;
}

/** Organizations that a server answers a search with at most. */
const MOST = 50;

/** All of the above, as a server answers: looked for everywhere, the first ones given. */
export function found(levels, text) {
  const matches = [...filteredTree(levels, text).values()].slice(1).flat();
  return matches.slice(0, MOST);
}

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** What stands in a row, as every library is given it. */
export const words = {
  initials: ({ name }) => name[0],
  name: ({ name }) => name,
  slug: ({ slug }) => slug,
  plan: ({ plan }) => plan,
  members: ({ member_count }) => String(member_count),
  created: ({ created_at }) => dates.format(Date.parse(created_at)),
};
