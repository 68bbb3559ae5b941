'use client';
import { isAddressIn } from '../../contract/addresses.js';
import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import { MAX_ADDRESSES, readAddresses } from './allowedAddresses.js';
import { countText } from './describe.js';
import type { KeyDialogMessages } from './dialogMessages.js';
import type { Words } from './types.js';

/** Props of {@link AddressesField}. */
export type AddressesFieldProps = {
  words: Words;
  messages: KeyDialogMessages;
  text: string;
  onTextChange: (text: string) => void;
  /** The field was left, or the form sent. */
  showErrors: boolean;
  onLeave: () => void;
  ownAddress: string | undefined;
  /** What the server says about it. */
  refused: string | undefined;
  fieldId: string;
};

/** What is wrong with allowed addresses, entry by entry; nothing when nothing is. */
export function addressProblem(
  text: string,
  messages: KeyDialogMessages,
  words: Words,
): string | undefined {
  const { entries, wrong } = readAddresses(text);
  if (wrong.length > 0) return messages.addressWrong(wrong);
  return entries.length > MAX_ADDRESSES
    ? messages.addressesTooMany(countText(MAX_ADDRESSES, words))
    : undefined;
}

/** Addresses and ranges from which a key works. */
export function AddressesField({
  words,
  messages,
  text,
  ownAddress,
  ...field
}: AddressesFieldProps) {
  const { entries } = readAddresses(text);
  const problem = field.showErrors ? addressProblem(text, messages, words) : undefined;
  const isOutside =
    ownAddress && entries.length > 0 && !problem && !isAddressIn(ownAddress, entries);
  return (
    <Field
      label={messages.allowed}
      note={messages.optional}
      controlId={field.fieldId}
      hint={
        ownAddress
          ? `${messages.allowedHint} ${messages.ownAddress(ownAddress)}`
          : messages.allowedHint
      }
      error={problem ?? field.refused}
      status={isOutside ? messages.addressesLeaveOut(ownAddress) : null}
      statusTone="warning"
    >
      <Input
        dir="ltr"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={text}
        onChange={(event) => field.onTextChange(event.currentTarget.value)}
        onBlur={() => field.onLeave()}
      />
    </Field>
  );
}
