import { PartnerConsole, useKit, type ActAsVisit } from 'orgkit';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ActingPages } from './ActingPages.js';
import { keepVisit, readVisit } from './actingVisit.js';

const SEPARATOR = '.';

/** The address with another value of one name; everything else there stays. */
function withValue(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(address);
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
  const change = (next: ActAsVisit | null): void => {
    keepVisit(next);
    setVisit(next);
  };
  const set = (name: string, value: string): void =>
    setAddress((current) => withValue(current, name, value), { replace: true });
  if (visit && visit.partner.id === organizationId) {
    return <ActingPages visit={visit} onEnd={() => change(null)} />;
  }
  return (
    <PartnerConsole
      expanded={address.get('open')?.split(SEPARATOR) ?? []}
      onExpandedChange={(ids) => set('open', ids.join(SEPARATOR))}
      selected={address.get('client')}
      onSelectedChange={(id) => set('client', id ?? '')}
      onOpen={({ organization }) => void navigate(`/${organization.slug}/members`)}
      onActAs={({ visit: begun }) => change(begun)}
    />
  );
}
