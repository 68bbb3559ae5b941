// The same people, the same filter and the same order for whoever draws them.
const first =
  'Ada Bo Cy Di Eve Finn Gus Hana Ivo Jun Kai Lea Max Noa Ola Pia Quin Ron Sol Tia'.split(' ');
const last =
  'Adler Berg Cole Diaz Endo Falk Gray Hahn Ito Jain Kent Lund Mora Nagy Osei Park'.split(' ');

/** Seconds between two people; prime to what their names repeat in. */
const APART = 617;
/** Moment that "ago" is counted from. */
export const now = Date.UTC(2026, 5, 1);
const day = 86_400_000;

/**
 * Members as they come over the wire, newest first. Beside it what they are sorted and found by, made
 * once: made with each comparison, it is most of a step, and its garbage falls on whom it will.
 */
export function makePeople(count) {
  return Array.from({ length: count }, (_, index) => {
    // Neighbours in one order are far apart in the other one.
    const mixed = (index * 7919 + 12_345) % 100_003;
    const first_name = first[mixed % first.length];
    const last_name = last[(mixed >> 5) % last.length];
    const name = `${first_name} ${last_name}`;
    return {
      name,
      found: name.toLowerCase(),
      user_id: `user_${index}`,
      email: `${first_name}.${last_name}.${mixed}@team.example`.toLowerCase(),
      first_name,
      last_name,
      avatar_url: null,
      roles: [mixed % 9 === 0 ? 'admin' : 'viewer'],
      created_at: new Date(now - index * APART * 1000).toISOString(),
      last_active_at: new Date(now - (mixed % 200) * day).toISOString(),
    };
  });
}

export const nameOf = ({ name }) => name;

export function matches({ email, found }, text) {
  return email.includes(text) || found.includes(text);
}

/** Those that a search finds; all of them without one. */
export function filtered(people, text) {
  const wanted = text.toLowerCase();
  return wanted === '' ? people : people.filter((person) => matches(person, wanted));
}

export function byName(a, b) {
  const [one, other] = [a.name, b.name];
  return one < other ? -1 : one > other ? 1 : a.user_id < b.user_id ? -1 : 1;
}

/** In the order of names, or as they are. */
export function sorted(people, isByName) {
  return isByName ? [...people].sort(byName) : people;
}

export const isInactive = ({ last_active_at }) => now - Date.parse(last_active_at) > 90 * day;

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const times = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** What stands in a row, as every library is given it. */
export const words = {
  initials: ({ first_name, last_name }) => first_name[0] + last_name[0],
  name: nameOf,
  email: ({ email }) => email,
  role: ({ roles }) => (roles[0] === 'admin' ? 'Admin' : 'Viewer'),
  status: (person) => (isInactive(person) ? 'Inactive' : 'Active'),
  active: ({ last_active_at }) =>
    times.format(-Math.round((now - Date.parse(last_active_at)) / day), 'day'),
  joined: ({ created_at }) => dates.format(Date.parse(created_at)),
};

/** Columns after the one with the name. */
export const columns = [
  { id: 'role', head: 'Role', text: words.role },
  { id: 'status', head: 'Status', text: words.status },
  { id: 'active', head: 'Last active', text: words.active },
  { id: 'joined', head: 'Joined', text: words.joined },
];
