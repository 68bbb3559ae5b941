import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CreateOrganization } from '../../contract/index.js';
import { formSchema } from './formSchema.js';

/** What the contract says to the same fields, in the words of the form's answer. */
function byContract(typed: { name: string; billing_email?: string | undefined }) {
  const { data, error } = CreateOrganization.safeParse({ ...typed, slug: 'some-slug' });
  if (data) return { value: { name: data.name, billing_email: data.billing_email } };
  const fields = new Map<PropertyKey | undefined, string>();
  // A form shows the first sentence of a field.
  for (const { path, message } of error.issues) {
    if (!fields.has(path[0])) fields.set(path[0], message);
  }
  return { issues: [...fields].map(([field, message]) => ({ message, path: [field] })) };
}

const byForm = (typed: object) => formSchema['~standard'].validate(typed);

const hostile = fc.string({
  unit: fc.constantFrom(
    'a',
    'Z',
    '7',
    ' ',
    '\t',
    '\u200b',
    '\u202e',
    '\u0000',
    'é',
    'K',
    '名',
    '.',
  ),
  maxLength: 120,
});
const addresses = fc.oneof(
  fc.emailAddress(),
  fc.emailAddress().map((address) => ` ${address.toUpperCase()} `),
  fc.tuple(hostile, hostile).map(([local, domain]) => `${local}@${domain}`),
  fc.string({ minLength: 1 }),
  fc.nat({ max: 330 }).map((length) => `${'a'.repeat(length)}@example.com`),
);

test('says of any name what the contract says', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string()), (name) => {
      expect(byForm({ name })).toEqual(byContract({ name }));
    }),
    { numRuns: 200 },
  );
});

test('says of any billing email what the contract says', () => {
  fc.assert(
    fc.property(
      addresses.filter((address) => address.trim() !== ''),
      (billing_email) => {
        const typed = { name: 'Kaze', billing_email };
        expect(byForm(typed)).toEqual(byContract(typed));
      },
    ),
    { numRuns: 200 },
  );
});

test('takes empty fields for the default, and says what is wrong with each at once', () => {
  expect(byForm({ name: ' Kaze ', billing_email: ' ', parent_id: '' })).toEqual({
    value: { name: 'Kaze', billing_email: undefined, parent_id: undefined },
  });
  expect(byForm({ name: 'Kaze', parent_id: 'org_a' })).toMatchObject({
    value: { parent_id: 'org_a' },
  });
  expect(byForm({ name: '', billing_email: 'nobody' })).toEqual({
    issues: [
      { message: 'Name must not be empty', path: ['name'] },
      { message: 'Enter a valid email address', path: ['billing_email'] },
    ],
  });
});
