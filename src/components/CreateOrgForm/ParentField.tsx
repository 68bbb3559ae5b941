'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { Field } from '../../ui/Field.js';
import { Select } from '../../ui/Select.js';
import type { CreateOrgFormMessages } from './messages.js';
import type { ParentOption } from './parents.js';

type ParentFieldProps = Omit<ComponentPropsWithoutRef<'select'>, 'size'> & {
  options: readonly ParentOption[];
  error: string | undefined;
  messages: CreateOrgFormMessages;
};

/** The organization that the new one is put into, for partners. */
export const ParentField = forwardRef<HTMLSelectElement, ParentFieldProps>(function ParentField(
  { options, error, messages, ...rest },
  ref,
) {
  return (
    <Field label={messages.parent} hint={messages.parentHelp} error={error}>
      <Select ref={ref} block {...rest}>
        {options.map(({ id, path }) => (
          <option key={id} value={id}>
            {path.join(' / ')}
          </option>
        ))}
        <option value="">{messages.noParent}</option>
      </Select>
    </Field>
  );
});
