'use client';
import { isAddressIn } from '../../contract/addresses.js';
import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import { readAddresses } from './allowedAddresses.js';
import type { KeyFieldProps } from './useKeyForm.js';

/** Props of {@link AddressesField}. */
export type AddressesFieldProps = KeyFieldProps & {
  /** The person's own address, when the host knows it. */
  ownAddress?: string | undefined;
};

/** Addresses and ranges from which a key works. */
export function AddressesField({ form, problem, ownAddress }: AddressesFieldProps) {
  const { messages, values } = form;
  const { entries } = readAddresses(values.addresses);
  const wrong = form.problemOf('addresses');
  const isOutside = ownAddress && entries.length > 0 && !wrong && !isAddressIn(ownAddress, entries);
  return (
    <Field
      label={messages.allowed}
      note={messages.optional}
      controlId={`${form.id}-addresses`}
      hint={
        ownAddress
          ? `${messages.allowedHint} ${messages.ownAddress(ownAddress)}`
          : messages.allowedHint
      }
      error={wrong ?? problem?.fields['allowed_ips']}
      status={isOutside ? messages.addressesLeaveOut(ownAddress) : null}
      statusTone="warning"
    >
      <Input
        dir="ltr"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={values.addresses}
        onChange={(event) => form.change({ addresses: event.currentTarget.value })}
        onBlur={() => form.leave('addresses')}
      />
    </Field>
  );
}
