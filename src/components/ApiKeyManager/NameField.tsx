'use client';
import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import type { KeyFieldProps } from './useKeyForm.js';

/** What a key is called. */
export function NameField({ form, problem }: KeyFieldProps) {
  const { messages, values } = form;
  return (
    <Field
      label={messages.name}
      hint={messages.keyNameHint}
      error={form.problemOf('name') ?? problem?.fields['name']}
      controlId={`${form.id}-name`}
    >
      <Input
        autoComplete="off"
        value={values.name}
        onChange={(event) => form.change({ name: event.currentTarget.value })}
        onBlur={() => form.leave('name')}
      />
    </Field>
  );
}
