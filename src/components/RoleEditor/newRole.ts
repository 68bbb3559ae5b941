import type { Role } from '../../contract/index.js';
// Not through the index: bundlers would keep every schema in the same chunk.
import { slugify } from '../../contract/slug.js';
import { labelOf } from './draft.js';
import { LABEL_MAX, labelProblem } from './label.js';

const PATTERN = /^[a-z][a-z0-9_-]{1,39}$/;

/** What is typed about a role that does not exist yet. */
export type NewRole = { label: string; name: string; description: string };

/** A name made from a label of any script; what is no letter at the beginning is left out. */
export function nameFrom(label: string): string {
  return slugify(label)
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '');
}

/** What is wrong with a new role, field by field. */
export function newRoleProblems(
  { label, name }: NewRole,
  roles: readonly Role[],
): {
  label: ReturnType<typeof labelProblem>;
  name: 'nameInvalid' | 'nameTaken' | null;
} {
  const taken = roles.some((role) => role.name === name);
  return {
    label: labelProblem(label),
    name: !PATTERN.test(name) ? 'nameInvalid' : taken ? 'nameTaken' : null,
  };
}

/** A label and a name like these that nobody has. */
export function copyOf(
  role: Role,
  roles: readonly Role[],
  wording: (label: string, number: number) => string,
): { label: string; name: string } {
  for (let number = 1; ; number += 1) {
    const label = wording(labelOf(role), number).slice(0, LABEL_MAX);
    const name = nameFrom(label);
    if (number > roles.length) return { label, name };
    if (!roles.some((other) => other.name === name || other.label === label)) {
      return { label, name };
    }
  }
}
