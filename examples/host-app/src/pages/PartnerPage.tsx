import { PartnerConsole, useKit, type ActAsVisit } from 'orgkit';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ActingPages } from './ActingPages.js';
import { keepVisit, readVisit } from './actingVisit.js';

const SEPARATOR = '.';

/**
 * The address with another value of one name; everything else there stays. Read from the browser: one press may
 * open a level and choose an organization, and the router hands both changes the address before them.
 */
function withValue(name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(window.location.search);
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

/** Organizations below the one in the address; what is open there stands in the address too. */
export function PartnerPage() {
  const { organizationId } = useKit();
  const [address, setAddress] = useSearchParams();
  const navigate = useNavigate();
  const [visit, setVisit] = useState(() => readVisit(organizationId));
  const frame = useRef<HTMLDivElement>(null);
  const last = useRef(visit);
  const change = (next: ActAsVisit | null): void => {
    keepVisit(next);
    setVisit(next);
  };
  // What had the focus went away with its page, and the dialog before it holds on to the focus until then.
  useEffect(() => {
    if (last.current !== visit) frame.current?.focus();
    last.current = visit;
  }, [visit]);
  const set = (name: string, value: string): void =>
    setAddress(withValue(name, value), { replace: true });
  return (
    <div ref={frame} tabIndex={-1} className="focus-frame">
      {visit && visit.partner.id === organizationId ? (
        <ActingPages visit={visit} onEnd={() => change(null)} />
      ) : (
        <PartnerConsole
          expanded={address.get('open')?.split(SEPARATOR) ?? []}
          onExpandedChange={(ids) => set('open', ids.join(SEPARATOR))}
          selected={address.get('client')}
          onSelectedChange={(id) => set('client', id ?? '')}
          onOpen={({ organization }) => void navigate(`/${organization.slug}/members`)}
          onActAs={({ visit: begun }) => change(begun)}
        />
      )}
    </div>
  );
}
