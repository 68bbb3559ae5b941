'use client';
import { Hint } from '../../ui/Hint.js';
import { LinkButton } from '../../ui/LinkButton.js';
import type { Tone } from '../../ui/tone.js';
import type { AddressState } from './address.js';
import { clockText } from './countdown.js';
import type { CreateOrgFormMessages } from './messages.js';
import { useNow } from './useNow.js';

/** Colour of each state; the words say the same. */
export const addressTones: Record<AddressState['status'], Tone | undefined> = {
  idle: undefined,
  deriving: undefined,
  checking: undefined,
  incomplete: undefined,
  unspellable: 'warning',
  unknown: 'warning',
  available: 'success',
  taken: 'danger',
  reserved: 'danger',
  invalid: 'danger',
};

/** The state of an address as one sentence without its countdown, which would be read every second. */
export function verdictText(state: AddressState, messages: CreateOrgFormMessages): string {
  switch (state.status) {
    case 'idle':
      return '';
    case 'deriving':
      return messages.deriving;
    case 'unspellable':
      return messages.addressSpell;
    case 'incomplete':
    case 'invalid':
      return messages.invalid;
    case 'available':
      return state.heldUntil === null ? messages.free : `${messages.held}.`;
    case 'taken':
    case 'reserved': {
      const text = messages[state.status];
      return state.suggestions.length > 0 ? `${text} ${messages.theseAreFree}` : text;
    }
    default:
      return messages[state.status];
  }
}

type AddressVerdictProps = {
  id: string;
  state: AddressState;
  /** The request for this address is out without an answer: nothing is asked about it meanwhile. */
  sent: boolean;
  messages: CreateOrgFormMessages;
  onCheckAgain: () => void;
};

/** The line below the address that says what is known about it. */
export function AddressVerdict({ id, state, sent, messages, onCheckAgain }: AddressVerdictProps) {
  const held = state.status === 'available' ? state.heldUntil : null;
  const now = useNow(held !== null);
  const time = held === null || held <= now ? null : clockText(held - now);
  if (state.status === 'idle') return <Hint id={id}>{sent ? null : messages.addressFollows}</Hint>;
  return (
    <Hint id={id} tone={addressTones[state.status]}>
      {held === null ? (
        verdictText(state, messages)
      ) : (
        <span className="ok-text" data-numeric="">
          {time === null
            ? messages.free
            : sent
              ? messages.stillHeldFor(time)
              : messages.heldFor(time)}
        </span>
      )}
      {state.status === 'unknown' ? (
        <>
          {' '}
          <LinkButton onClick={onCheckAgain}>{messages.checkAgain}</LinkButton>
        </>
      ) : null}
    </Hint>
  );
}
