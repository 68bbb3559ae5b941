import { createRandom } from '../memory/random.js';
import type { SeedUser } from '../memory/seed.js';

const GIVEN: readonly [string, ...string[]] = [
  'Ana',
  'Bilal',
  'Chloé',
  'Daniel',
  'Elif',
  'Finn',
  'Grace',
  'Hiroshi',
  'Ingrid',
  'Joon',
  'Katya',
  'Liam',
  'Mei',
  'Nadia',
  'Oscar',
  'Paula',
  'Quentin',
  'Rosa',
  'Samir',
  'Thandi',
  'Umar',
  'Vera',
  'Wiktor',
  'Ximena',
  'Yusuf',
  'Zofia',
  'Björn',
  'Renée',
  'José',
  'Łukasz',
  'Nguyễn',
  'Aoife',
];

const FAMILY: readonly [string, ...string[]] = [
  'Abara',
  'Bauer',
  'Castillo',
  'Dubois',
  'Eriksen',
  'Ferrari',
  'García',
  'Hughes',
  'Ivanova',
  'Jansen',
  'Kowalski',
  'Lopes',
  'Müller',
  'Nakamura',
  'O’Brien',
  'Petrov',
  'Quispe',
  'Rossi',
  'Schäfer',
  'Tan',
  'Ueda',
  'Virtanen',
  'Whitfield',
  'Xu',
  'Yılmaz',
  'Zhang',
  'Diallo',
  'Sørensen',
];

function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ı/g, 'i')
    .replace(/[^a-z]/g, '');
}

/** Invented people of one company, the same in every run. */
export function inventPeople(count: number, domain: string, seed: number): SeedUser[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const first_name = random.pick(GIVEN);
    const last_name = random.pick(FAMILY);
    const number = String(index + 1).padStart(4, '0');
    return {
      id: `user_${domain.split('.')[0]}_${number}`,
      email: `${ascii(first_name)}.${ascii(last_name)}.${number}@${domain}`,
      first_name,
      last_name,
    };
  });
}
