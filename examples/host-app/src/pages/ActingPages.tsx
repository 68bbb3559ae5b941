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
      <div className="acting">
        <nav className="account-nav" aria-label={`Pages of ${visit.organization.name}`}>
          {names.map((name) => {
            const link = (
              <button
                type="button"
                className="side-link"
                aria-current={name === page ? 'page' : undefined}
                onClick={() => setPage(name)}
              >
                {pages[name].title}
              </button>
            );
            return (
              // There from the first moment on, so that nothing moves down when the rights are known.
              <Can key={name} scope={pages[name].scope} loading={link}>
                {link}
              </Can>
            );
          })}
        </nav>
        {pages[page].draw()}
      </div>
    </ActAsScope>
  );
}
