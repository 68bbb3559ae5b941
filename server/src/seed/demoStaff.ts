import { type Culture, cultures } from './names.js';
import { createRandom, type Random } from './random.js';

/** A person as a seed makes them; everybody's address is confirmed. */
export interface SeedPerson {
  readonly id: string;
  readonly email: string;
  readonly first_name: string | null;
  readonly last_name: string | null;
}

/** A membership as a seed makes it: who, as what, and how many days ago they joined and were last seen. */
export interface SeedMember {
  readonly user_id: string;
  readonly role: string;
  readonly joined: number;
  readonly seen: number | null;
}

function drawCulture(random: Random, all: readonly [Culture, ...Culture[]]): Culture {
  let rest = random.next() * all.reduce((sum, { weight }) => sum + weight, 0);
  return all.find(({ weight }) => (rest -= weight) < 0) ?? all[0];
}

/** Invents people of one company, each with an address of their own. */
export function inventPeople(count: number, domain: string): SeedPerson[] {
  const random = createRandom(2024);
  const all = cultures();
  const taken = new Map<string, number>();
  return Array.from({ length: count }, (_, index) => {
    const { given, family, familyFirst } = drawCulture(random, all);
    const [givenName, givenAddress] = random.pick(given);
    const [familyName, familyAddress] = random.pick(family);
    const address = `${givenAddress}.${familyAddress}`;
    const namesakes = (taken.get(address) ?? 0) + 1;
    taken.set(address, namesakes);
    return {
      id: `usr_staff_${String(index + 1).padStart(4, '0')}`,
      email: `${address}${namesakes > 1 ? namesakes : ''}@${domain}`,
      first_name: familyFirst ? familyName : givenName,
      last_name: familyFirst ? givenName : familyName,
    };
  });
}

function roleOf(chance: number): string {
  if (chance < 0.012) return 'admin';
  if (chance < 0.05) return 'support-lead';
  return chance < 0.06 ? 'billing-clerk' : 'viewer';
}

/** Some were never seen and some not for months; most were here in the last weeks. */
function seenOf(random: Random, joined: number): number | null {
  const chance = random.next();
  if (chance < 0.04) return null;
  const span = chance < 0.16 ? joined : Math.min(joined, 40);
  return span * random.next() ** 2;
}

/** Their memberships: mostly viewers who joined over two years. */
export function inventMemberships(people: readonly SeedPerson[]): SeedMember[] {
  const random = createRandom(11);
  return people.map(({ id }) => {
    const joined = 2 + random.next() * 728;
    return { user_id: id, role: roleOf(random.next()), joined, seen: seenOf(random, joined) };
  });
}
