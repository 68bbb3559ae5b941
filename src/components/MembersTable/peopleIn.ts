import { parseCsv } from '../../lib/csv.js';
import { parseAddresses, toAddress, type Address } from './addresses.js';

/** A person to invite, as read from a file: with a role where the file names one that there is. */
export type Person = Address & { role?: string | undefined };

type RoleName = { name: string; label: string };

const isEmailHead = (head: string): boolean => /^\W*e-?mail/i.test(head) || head === '@';
const isRoleHead = (head: string): boolean => /^\W*(role|rolle|rôle|rol|ruolo)\b/i.test(head);
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * People in a CSV file. With a head that names a column of addresses, that column counts, and one
 * of roles where there is one; without, every address anywhere in the file.
 */
export function peopleIn(text: string, roles: readonly RoleName[]): Person[] {
  const [heads = [], ...rows] = parseCsv(text);
  const emailAt = heads.findIndex(isEmailHead);
  if (emailAt < 0) return parseAddresses(text).filter(({ text: given }) => given.includes('@'));
  const roleAt = heads.findIndex(isRoleHead);
  return rows.flatMap((cells) => {
    const address = toAddress(cells[emailAt] ?? '');
    if (address.text === '') return [];
    const wanted = cells[roleAt] ?? '';
    const role = roles.find(({ name, label }) => same(name, wanted) || same(label, wanted));
    return [{ ...address, role: role?.name }];
  });
}
