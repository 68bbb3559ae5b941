'use client';
import { useEffect, useRef, useState } from 'react';
import { normalizeSlug } from '../../contract/slug.js';
import { useCapability } from '../../hooks/useCapabilities.js';
import {
  useSlugAvailability,
  type SlugAvailabilityResult,
} from '../../hooks/useSlugAvailability.js';
import {
  holdEnd,
  isIncomplete,
  repaired,
  spell,
  type Address,
  type AddressState,
} from './address.js';
import { useNow } from './useNow.js';

/** A hold is taken anew this long before it ends. */
const MARGIN = 10_000;

/** How often a hold is taken anew; then somebody else may have the address. */
const RENEWALS = 6;

type AddressOptions = {
  name: string;
  /** The address as edited before; null while it follows the name. */
  initial: string | null;
  /** A request with this address is out without an answer: nothing is asked about it. */
  sent: boolean;
};

/** The address of an organization to be: follows the name until edited, judged live, held while free. */
export function useAddress({ name, initial, sent }: AddressOptions) {
  const derives = useCapability('slug_hold') === true;
  const [edited, setEdited] = useState(initial);
  const [left, setLeft] = useState(true);
  const [derived, setDerived] = useState('');
  const [held, setHeld] = useState<{ hold: unknown; until: number } | null>(null);
  // What the result was when it stopped counting: after "Check again", or when a creation was refused.
  const [stale, setStale] = useState<{ result: SlugAvailabilityResult; as: AddressState } | null>(
    null,
  );
  const now = useNow(false);
  const renewals = useRef(0);

  const spelled = spell(name.trim());
  const asksName = edited === null && spelled === null && derives;
  const asked = edited ?? spelled ?? '';
  // After a reload the server would call the address taken, perhaps by this very request.
  const [startedSent] = useState(sent);
  const silent = startedSent && sent;
  const result = useSlugAvailability(silent ? '' : asked, {
    name: asksName && !silent ? name : '',
    hold: true,
  });
  if (asksName && result.status !== 'checking' && result.slug !== derived) setDerived(result.slug);
  if (result.hold !== (held?.hold ?? null)) {
    setHeld(result.hold && { hold: result.hold, until: holdEnd(result.hold.expires_at, now) });
  }
  const until = result.hold && held?.hold === result.hold ? held.until : null;
  const { recheck } = result;

  // A hold ends by the clock. Taken anew only while somebody looks, or it would never be given back.
  useEffect(() => {
    if (until === null || sent || renewals.current >= RENEWALS) return;
    const renew = (): void => {
      if (document.hidden) return;
      renewals.current += 1;
      recheck();
    };
    const timer = setTimeout(
      () => {
        document.addEventListener('visibilitychange', renew);
        renew();
      },
      Math.max(0, until - MARGIN - Date.now()),
    );
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', renew);
    };
  }, [until, sent, recheck]);

  const judged = (): AddressState => {
    if (stale?.result === result) return stale.as;
    switch (result.status) {
      case 'idle':
        return { status: edited === null && name.trim() && !silent ? 'unspellable' : 'idle' };
      case 'checking':
        return { status: asksName ? 'deriving' : 'checking' };
      case 'available':
        return { status: 'available', heldUntil: until };
      case 'unknown':
        return { status: 'unknown' };
      case 'invalid':
        if (asksName) return { status: 'unspellable' };
        if ((edited === null || !left) && isIncomplete(result.slug))
          return { status: 'incomplete' };
        return { status: 'invalid', suggestions: repaired(result.slug) };
      default:
        return { status: result.status, suggestions: result.suggestions };
    }
  };
  const address: Address = { value: asksName ? derived : asked, state: judged() };

  return {
    address,
    /** The address as edited; null while it follows the name. */
    edited,
    /** Proof of the hold on exactly this address. */
    holdToken: address.state.status === 'available' ? result.hold?.hold_token : undefined,
    change: (value: string) => {
      setEdited(value);
      setLeft(false);
    },
    leave: () => {
      setLeft(true);
      // An address that was emptied follows the name again.
      setEdited((value) => (value === null ? null : normalizeSlug(value) || null));
    },
    checkAgain: () => {
      setStale({ result, as: { status: 'checking' } });
      recheck();
    },
    /** Somebody else got it: true until the server says otherwise about this address. */
    refuse: () => {
      setStale({ result, as: { status: 'taken', suggestions: [] } });
      recheck();
    },
  };
}
