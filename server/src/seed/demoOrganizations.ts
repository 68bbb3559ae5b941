import { organization, type SeedOrganization } from './demoOrganization.js';

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
