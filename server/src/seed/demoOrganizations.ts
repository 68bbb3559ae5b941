import type { Plan } from '../../../src/contract/index.js';
import type { SeedMember } from './demoStaff.js';

/** An organization as the demo makes it. Ages are days. */
export interface SeedOrganization {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly parent_id: string | null;
  readonly plan: Plan;
  readonly billing_email: string;
  readonly created_by: string;
  readonly age: number;
  /** Days until the trial ends, or since it ended when negative; for the free plan. */
  readonly trial: number | null;
  readonly members: readonly SeedMember[];
}

type Named = Pick<SeedOrganization, 'name' | 'slug' | 'billing_email' | 'age'> & {
  readonly parent?: string;
  readonly plan?: Plan;
  readonly trial?: number;
  /** Who made it and is its admin. */
  readonly owner: string;
  /** The others: who, as what, and how many days ago they joined. */
  readonly others?: readonly (readonly [who: string, role: string, joined: number])[];
};

function organization(key: string, values: Named): SeedOrganization {
  const { parent, owner, others = [], plan = 'smb', trial = null, ...rest } = values;
  return {
    ...rest,
    ...{ id: `org_${key}`, plan, trial, created_by: `usr_${owner}` },
    parent_id: parent === undefined ? null : `org_${parent}`,
    members: [
      { user_id: `usr_${owner}`, role: 'admin', joined: rest.age, seen: 0.2 },
      ...others.map(([who, role, joined]) => ({
        ...{ user_id: `usr_${who}`, role, joined },
        seen: joined / 9,
      })),
    ],
  };
}

/** The agency, its clients, clients of clients, and one organization that has nothing to do with it. */
export function demoOrganizations(): readonly SeedOrganization[] {
  return [
    organization('northwind', {
      ...{ name: 'Northwind Voice', slug: 'northwind', billing_email: 'ops@northwind.example' },
      ...{ plan: 'agency', age: 744, owner: 'amara' },
      others: [
        ['sakura', 'viewer', 668],
        ['maximiliane', 'billing-clerk', 654],
        ['oleksandra', 'admin', 553],
        ['fatima', 'viewer', 504],
        ['jonas', 'viewer', 435],
        ['priya', 'support-lead', 361],
        ['siobhan', 'viewer', 216],
        ['tomas', 'viewer', 167],
        ['ops', 'viewer', 135],
      ],
    }),
    organization('harbor', {
      ...{ name: 'Harbor Dental Group', slug: 'harbor-dental-group', parent: 'northwind' },
      ...{ billing_email: 'ops@harbor.example', age: 644, owner: 'ines' },
      others: [
        ['amara', 'admin', 643],
        ['olu', 'viewer', 625],
        ['chen', 'viewer', 408],
      ],
    }),
    organization('harbor_bend', {
      ...{ name: 'Harbor Dental, Bend Clinic', slug: 'harbor-dental-bend', parent: 'harbor' },
      ...{ billing_email: 'ops@harbor.example', age: 563, owner: 'ines' },
      others: [['amara', 'viewer', 562]],
    }),
    organization('harbor_eugene', {
      ...{ name: 'Harbor Dental, Eugene Clinic', slug: 'harbor-dental-eugene', parent: 'harbor' },
      ...{ billing_email: 'ops@harbor.example', age: 427, owner: 'ines' },
      others: [['olu', 'admin', 420]],
    }),
    organization('brightline', {
      ...{ name: 'Brightline Solar', slug: 'brightline-solar', parent: 'northwind' },
      ...{ billing_email: 'hello@brightline.example', age: 11, owner: 'priya' },
      ...{ plan: 'free', trial: 3, others: [['amara', 'admin', 10]] },
    }),
    organization('koenji', {
      ...{ name: '高円寺ラーメン', slug: 'koenji-ramen', parent: 'northwind' },
      ...{ billing_email: 'k.tanaka@koenji.example', age: 350, owner: 'tanaka' },
      others: [['amara', 'admin', 349]],
    }),
    organization('blue_heron', {
      name: 'Blue Heron Veterinary & Emergency Animal Hospital of Portland',
      ...{ slug: 'blue-heron', parent: 'northwind', billing_email: 'pay@blueheron.example' },
      ...{ age: 492, owner: 'whitaker', others: [['amara', 'viewer', 472]] },
    }),
    organization('tidewater', {
      ...{ name: 'Tidewater Marine', slug: 'tidewater-marine', parent: 'northwind' },
      ...{ billing_email: 'ap@tidewater.example', age: 610, owner: 'dana', plan: 'enterprise' },
      others: [['amara', 'viewer', 600]],
    }),
    organization('ferries', {
      ...{ name: 'Seattle Harbor Ferries', slug: 'seattle-harbor-ferries', parent: 'tidewater' },
      ...{ billing_email: 'ap@tidewater.example', age: 204, owner: 'dana' },
    }),
    organization('kyiv', {
      ...{ name: 'Київ Тепло', slug: 'kyiv-teplo', parent: 'northwind', owner: 'oleksandra' },
      ...{ billing_email: 'o.kovalenko@northwind.example', age: 41, plan: 'free', trial: -27 },
    }),
    organization('nakheel', {
      ...{ name: 'مجموعة النخيل العقارية', slug: 'al-nakheel', parent: 'northwind' },
      ...{ billing_email: 'fatima@northwind.example', age: 190, owner: 'fatima' },
      others: [['amara', 'viewer', 189]],
    }),
    organization('lantern', {
      ...{ name: 'Lantern Street Library', slug: 'lantern-street', owner: 'marguerite' },
      ...{ billing_email: 'desk@lanternstreet.example', age: 88 },
    }),
  ];
}
