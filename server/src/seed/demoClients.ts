import { organization, type SeedOrganization } from './demoOrganization.js';
import { inventPeople, type SeedPerson } from './demoStaff.js';
import type { SeedUsage } from './usage.js';

/** A client of the demo's agency as a branch of its tree: each with what stands below it. */
interface Branch {
  readonly key: string;
  readonly name: string;
  readonly slug: string;
  readonly age: number;
  /** Members beside the one who runs it. */
  readonly staff?: number;
  /** Calls of a usual working day; nothing was used without. */
  readonly calls?: number;
  readonly free?: true;
  readonly suspended?: true;
  readonly below?: readonly Branch[];
}

const DOMAIN = 'clients.example';

function studio(city: string, age: number, calls = 0, rest: Partial<Branch> = {}): Branch {
  const words = city
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()
    .split(' ');
  return {
    key: `cascadia_${words.join('_')}`,
    name: `Cascadia Fitness, ${city}`,
    slug: `cascadia-${words.join('-')}`,
    ...{ age, calls, staff: age % 4, ...rest },
  };
}

/** Clients that the agency looks after without being a member of them: a chain with regions and studios, a school
 * district, and one that does not pay. */
function branches(): readonly Branch[] {
  return [
    {
      ...{ key: 'cascadia', name: 'Cascadia Fitness', slug: 'cascadia-fitness' },
      ...{ age: 588, staff: 9, calls: 130 },
      below: [
        studio('Oregon', 571, 0, {
          below: [
            studio('Portland Pearl', 560, 62, { staff: 6 }),
            studio('Portland Hawthorne', 402, 48),
            studio('Salem', 377, 31),
            studio('Corvallis', 96),
            studio('Medford', 19, 0, { free: true }),
          ],
        }),
        studio('Washington', 548, 0, {
          below: [
            studio('Seattle Ballard', 530, 74, {
              staff: 7,
              below: [studio('Seattle Ballard Youth', 120, 9)],
            }),
            studio('Seattle Capitol Hill', 441, 58, { staff: 5 }),
            studio('Tacoma', 390, 22),
            studio('Spokane', 233),
            studio('Bellingham', 8, 0, { free: true }),
          ],
        }),
        studio('British Columbia', 301, 0, {
          below: [studio('Vancouver Kitsilano', 288, 41), studio('Victoria', 142)],
        }),
        studio('Idaho', 34),
      ],
    },
    {
      ...{ key: 'meadowbrook', name: 'Meadowbrook School District', slug: 'meadowbrook-schools' },
      ...{ age: 320, staff: 4, calls: 26 },
      below: ['Elm Street Elementary', 'Riverside Middle School', 'Meadowbrook High'].map(
        (name, place) => ({
          ...{ key: `meadowbrook_${place + 1}`, name, age: 300 - place * 40, staff: 3 - place },
          slug: name.toLowerCase().replaceAll(' ', '-'),
        }),
      ),
    },
    {
      ...{ key: 'old_mill', name: 'Old Mill Pizza', slug: 'old-mill-pizza' },
      ...{ age: 207, staff: 1, suspended: true },
    },
  ];
}

/** The clients of the agency, and who works there. */
export interface DemoClients {
  readonly organizations: readonly SeedOrganization[];
  readonly people: readonly SeedPerson[];
  readonly usage: readonly SeedUsage[];
}

/** Makes them, parents before their children. */
export function demoClients(): DemoClients {
  const made: { branch: Branch; parent: string }[] = [];
  const add = (parent: string, list: readonly Branch[]): void => {
    for (const branch of list) {
      made.push({ branch, parent });
      add(branch.key, branch.below ?? []);
    }
  };
  add('northwind', branches());
  const sizes = made.map(({ branch }) => 1 + (branch.staff ?? 0));
  const crowd = sizes.reduce((sum, size) => sum + size, 0);
  const people = inventPeople(crowd, DOMAIN).map((person, index) => ({
    ...person,
    id: `usr_client_${String(index + 1).padStart(3, '0')}`,
  }));
  let next = 0;
  const take = (): string => (people[next++]?.id ?? '').slice('usr_'.length);
  const organizations = made.map(({ branch, parent }, index) => {
    const { key, name, slug, age, free, suspended = false } = branch;
    const owner = take();
    const others = Array.from({ length: (sizes[index] ?? 1) - 1 }, (_, place) => {
      const joined = Math.max(1, age - 12 * (place + 1));
      return [take(), place === 1 ? 'admin' : 'viewer', joined] as const;
    });
    return {
      ...organization(key, {
        ...{ name, slug, parent, age, owner, others, billing_email: `${slug}@${DOMAIN}` },
        ...(free && { plan: 'free', trial: 14 - age }),
      }),
      suspended,
    };
  });
  const usage = made.flatMap(({ branch: { key, calls = 0 } }) =>
    calls === 0
      ? []
      : {
          ...{ organization_id: `org_${key}`, calls, chats: calls / 4, runs: 0 },
          ...{ outbound: 0, beginning: 0.5, keys: [''] },
        },
  );
  return { organizations, people, usage };
}
