import { NAME_MAX, readEmail, readName, type Reading } from '../../contract/texts.js';
import type { FormValues } from './orgFormProps.js';

type Field = keyof FormValues;

/**
 * What the form checks of a creation by itself, as the contract's schema does; the address is judged
 * live, by its own rules, and the parent is one of the options. A standard schema written out: the
 * library behind the contract's would be a sixth of all that the form loads.
 */
export const formSchema = {
  '~standard': {
    version: 1 as const,
    vendor: 'orgkit',
    validate(typed: unknown) {
      const issues: { message: string; path: Field[] }[] = [];
      const read = (field: Field, reading: Reading): string => {
        if ('value' in reading) return reading.value;
        issues.push({ message: reading.problem, path: [field] });
        return '';
      };
      const email = textOf(typed, 'billing_email');
      const value: FormValues = {
        name: read('name', readName('Name', NAME_MAX, textOf(typed, 'name'))),
        // Empty text means that the default is wanted.
        billing_email: email.trim() ? read('billing_email', readEmail(email)) : undefined,
        parent_id: textOf(typed, 'parent_id') || undefined,
      };
      return issues.length > 0 ? { issues } : { value };
    },
  },
};

function textOf(typed: unknown, field: Field): string {
  const text: unknown =
    typeof typed === 'object' && typed !== null && field in typed ? Reflect.get(typed, field) : '';
  return typeof text === 'string' ? text : '';
}
