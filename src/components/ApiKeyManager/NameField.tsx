'use client';
import { readName } from '../../contract/texts.js';
import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import type { KeyDialogMessages } from './dialogMessages.js';

const MAX = 100;

/** Props of {@link NameField}. */
export type NameFieldProps = {
  messages: KeyDialogMessages;
  name: string;
  onNameChange: (name: string) => void;
  /** The field was left, or the form sent. */
  showErrors: boolean;
  onLeave: () => void;
  /** What the server says about it. */
  refused: string | undefined;
  fieldId: string;
};

/** What is wrong with a name; nothing when nothing is. */
export function nameProblem(name: string, messages: KeyDialogMessages): string | undefined {
  const reading = readName(messages.keyName, MAX, name);
  if ('value' in reading) return undefined;
  if (name.trim() === '') return messages.nameEmpty;
  return name.trim().length > MAX ? messages.nameTooLong : reading.problem;
}

/** What a key is called. */
export function NameField({ messages, name, onNameChange, ...field }: NameFieldProps) {
  const problem = field.showErrors ? nameProblem(name, messages) : undefined;
  return (
    <Field
      label={messages.keyName}
      hint={messages.keyNameHint}
      error={problem ?? field.refused}
      controlId={field.fieldId}
    >
      <Input
        autoComplete="off"
        value={name}
        onChange={(event) => onNameChange(event.currentTarget.value)}
        onBlur={() => field.onLeave()}
      />
    </Field>
  );
}
