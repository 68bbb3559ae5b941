'use client';
import { forwardRef, useId, useRef, type ForwardedRef } from 'react';
import { Chip } from '../../ui/Chip.js';
import { Field } from '../../ui/Field.js';
import { Hint } from '../../ui/Hint.js';
import { CheckIcon, CloseIcon, LockIcon, OfflineIcon } from '../../ui/icons.js';
import { Input } from '../../ui/Input.js';
import { InputGroup } from '../../ui/InputGroup.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import { setRef } from '../../ui/setRef.js';
import { Spinner } from '../../ui/Spinner.js';
import { isRefused, type Address } from './address.js';
import { addressTones, AddressVerdict, verdictText } from './AddressVerdict.js';
import type { CreateOrgFormMessages } from './messages.js';

type AddressFieldProps = {
  /** What stands before the address in every link. */
  host: string;
  address: Address;
  /** What is wrong beyond the state, such as that nothing was entered. */
  error: string | undefined;
  /** The request is out without an answer. */
  sent: boolean;
  messages: CreateOrgFormMessages;
  onChange: (value: string) => void;
  onLeave: () => void;
  onCheckAgain: () => void;
};

function stateIcon({ state: { status } }: Address) {
  const tone = addressTones[status];
  if (status === 'checking' || status === 'deriving') return <Spinner />;
  if (status === 'available') return <CheckIcon tone={tone} />;
  if (status === 'reserved') return <LockIcon tone={tone} />;
  if (status === 'unknown') return <OfflineIcon tone={tone} />;
  return status === 'taken' || status === 'invalid' ? <CloseIcon tone={tone} /> : null;
}

/** The address of the new organization: what is typed, what is known about it, what else is free. */
export const AddressField = forwardRef(function AddressField(
  { host, address, error, sent, messages, onChange, onLeave, onCheckAgain }: AddressFieldProps,
  ref: ForwardedRef<HTMLInputElement>,
) {
  const id = useId();
  const input = useRef<HTMLInputElement | null>(null);
  const { value, state } = address;
  const suggestions = 'suggestions' in state ? state.suggestions : [];
  const ids = { full: `${id}-full`, verdict: `${id}-verdict`, error: `${id}-error` };

  // What was pressed goes away with the state it belonged to; the focus must not go with it.
  const choose = (slug: string): void => {
    input.current?.focus();
    onChange(slug);
  };
  const checkAgain = (): void => {
    input.current?.focus();
    onCheckAgain();
  };

  return (
    <Field
      label={messages.address}
      controlId={id}
      after={
        <>
          <Hint id={ids.full} className="ok-create-org-form-full">
            <bdi dir="ltr">
              {host}/{value}
            </bdi>
          </Hint>
          {error ? (
            <Hint id={ids.error} tone="danger">
              {error}
            </Hint>
          ) : (
            <AddressVerdict
              id={ids.verdict}
              state={state}
              sent={sent}
              messages={messages}
              onCheckAgain={checkAgain}
            />
          )}
          {suggestions.length > 0 ? (
            <div className="ok-row ok-create-org-form-suggestions ok-gap-1-5">
              {suggestions.map((slug) => (
                <Chip
                  key={slug}
                  size="small"
                  aria-label={messages.chooseSuggestion(slug)}
                  onClick={() => choose(slug)}
                >
                  <bdi>{slug}</bdi>
                </Chip>
              ))}
            </div>
          ) : null}
          <LiveRegion>{error ?? verdictText(state, messages)}</LiveRegion>
          <Hint id={`${id}-help`}>{messages.addressHelp}</Hint>
        </>
      }
    >
      <InputGroup
        className="ok-create-org-form-address"
        dir="ltr"
        affix={
          <>
            <span className="ok-create-org-form-host">{host}</span>/
          </>
        }
        trailing={stateIcon(address)}
      >
        <Input
          ref={(element) => {
            input.current = element;
            setRef(ref, element);
          }}
          name="slug"
          value={value}
          readOnly={sent}
          aria-invalid={Boolean(error) || isRefused(address) || undefined}
          aria-describedby={`${error ? ids.error : ids.verdict} ${id}-help`}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
        />
      </InputGroup>
    </Field>
  );
});
