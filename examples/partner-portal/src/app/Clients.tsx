import { ActAsScope, MembersTable, PartnerConsole, type ActAsVisit } from 'orgkit';
import { useEffect, useRef, useState } from 'react';

/** Organizations below, and the people of one of them while somebody acts inside it. */
export function Clients({ open }: { open: (path: string) => void }) {
  const [visit, setVisit] = useState<ActAsVisit | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const last = useRef(visit);
  // What had the focus went away with the page before.
  useEffect(() => {
    if (last.current !== visit) frame.current?.focus();
    last.current = visit;
  }, [visit]);
  return (
    <div ref={frame} tabIndex={-1} className="focus-frame">
      {visit ? (
        <ActAsScope visit={visit} onEnd={() => setVisit(null)}>
          <MembersTable />
        </ActAsScope>
      ) : (
        <PartnerConsole
          onOpen={({ organization }) => open(`/${organization.slug}/members`)}
          onActAs={({ visit: begun }) => setVisit(begun)}
        />
      )}
    </div>
  );
}
