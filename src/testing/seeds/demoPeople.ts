import type { SeedUser } from '../memory/seed.js';

function person(
  id: string,
  email: string,
  first_name: string | null,
  last_name: string | null,
): SeedUser {
  return { id: `user_${id}`, email, first_name, last_name, created_at: '2023-11-20T08:00:00Z' };
}

/** The people of the demo whom screens name. */
export const demoPeople: readonly SeedUser[] = [
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
  person('dana', 'dana@tidewater.example', 'Dana', 'Whitfield'),
  person('tanaka', 'k.tanaka@koenji.example', '健', '田中'),
  person('ines', 'ines.duarte@harbor.example', 'Inês', 'Duarte'),
  person('olu', 'olu.adeyemi@harbor.example', 'Olu', 'Adeyemi'),
  person('chen', 'wei.chen@harbor.example', 'Wei', 'Chen'),
  person('whitaker', 't.whitaker@blueheron.example', 'Theodora', 'Whitaker'),
];
