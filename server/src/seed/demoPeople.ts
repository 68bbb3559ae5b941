import type { SeedPerson } from './demoStaff.js';
import type { DemoPerson } from './index.js';

function person(key: string, email: string, first: string | null, last: string | null): SeedPerson {
  return { id: `usr_${key}`, email, first_name: first, last_name: last };
}

/** The people of the demo who have a part in it; the rest of the large organization is invented. */
export function demoPeople(): readonly SeedPerson[] {
  return [
    person('amara', 'amara@northwind.example', 'Amara', 'Okonkwo-Lindqvist'),
    person('oleksandra', 'o.kovalenko@northwind.example', 'Олександра', 'Коваленко'),
    person('sakura', 'sakura.yamamoto@northwind.example', '山本', 'さくら'),
    person(
      'maximiliane',
      'maximiliane.hohenstein-fuerstenberg@northwind.example',
      'Maximiliane',
      'von und zu Hohenstein-Fürstenberg',
    ),
    person('fatima', 'fatima@northwind.example', 'فاطمة الزهراء', 'بنت عبد الرحمن'),
    person('jonas', 'jonas@northwind.example', 'Jonas', 'Weber'),
    person('priya', 'priya@northwind.example', 'Priya', 'Raghunathan'),
    person('siobhan', 'siobhan@northwind.example', 'Siobhán', 'Ní Bhriain'),
    person('tomas', 'tomas@northwind.example', 'Tomás', 'Echeverría'),
    // Signed up by address alone, as some people do.
    person('ops', 'ops@northwind.example', null, null),
    person('ines', 'ines.duarte@harbor.example', 'Inês', 'Duarte'),
    person('olu', 'olu.adeyemi@harbor.example', 'Olu', 'Adeyemi'),
    person('chen', 'wei.chen@harbor.example', 'Wei', 'Chen'),
    person('tanaka', 'k.tanaka@koenji.example', '健', '田中'),
    person('whitaker', 't.whitaker@blueheron.example', 'Theodora', 'Whitaker'),
    person('dana', 'dana@tidewater.example', 'Dana', 'Whitfield'),
    person('marguerite', 'm.ashdown@lanternstreet.example', 'Marguerite', 'Ashdown'),
    person('noor', 'noor@brightline.example', 'Noor', 'Haddad'),
  ];
}

/** Password of everybody who can sign in to the demo. */
export const DEMO_PASSWORD = 'demo-password-1';

/** Whom the demo offers to sign in as; the ids are those of {@link demoPeople}. */
export function demoSignIns(): readonly (DemoPerson & { readonly id: string })[] {
  const signIn = (key: string, email: string, role: string) => ({
    id: `usr_${key}`,
    email,
    password: DEMO_PASSWORD,
    role,
  });
  return [
    signIn(
      'amara',
      'amara@northwind.example',
      'Admin of Northwind Voice, an agency with child organizations',
    ),
    signIn('jonas', 'jonas@northwind.example', 'Viewer in Northwind Voice'),
    signIn(
      'ines',
      'ines.duarte@harbor.example',
      'Admin of Harbor Dental Group, a child with two clinics below it',
    ),
    signIn(
      'dana',
      'dana@tidewater.example',
      'Admin of Tidewater Marine, a child on the enterprise plan',
    ),
    signIn(
      'noor',
      'noor@brightline.example',
      'In no organization yet, invited to Brightline Solar',
    ),
  ];
}
