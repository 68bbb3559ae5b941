import { ActAsScope, Can, MembersTable, RoleEditor, UsageChart, type ActAsVisit } from 'orgkit';
import { useState } from 'react';

const pages = {
  members: { title: 'Members', scope: ['members:read'], draw: () => <MembersTable /> },
  roles: { title: 'Roles', scope: ['members:read'], draw: () => <RoleEditor /> },
  usage: { title: 'Usage', scope: ['billing:manage'], draw: () => <UsageChart /> },
} as const;

type Page = keyof typeof pages;
const names: readonly Page[] = ['members', 'roles', 'usage'];

/** The organization that somebody acts in: its pages, each of which says so. */
export function ActingPages({ visit, onEnd }: { visit: ActAsVisit; onEnd: () => void }) {
  const [page, setPage] = useState<Page>('members');
  return (
    <ActAsScope visit={visit} onEnd={onEnd}>
      <nav className="account-nav" aria-label={`Pages of ${visit.organization.name}`}>
        {names.map((name) => (
          <Can key={name} scope={pages[name].scope}>
            <button
              type="button"
              className="side-link"
              aria-current={name === page ? 'page' : undefined}
              onClick={() => setPage(name)}
            >
              {pages[name].title}
            </button>
          </Can>
        ))}
      </nav>
      {pages[page].draw()}
    </ActAsScope>
  );
}
