// OrgKit's list with the rows in the page, as the others have them: the view, without provider and client.
import { MembersTableView } from 'orgkit';
import 'orgkit/styles.css';
import { createRoot } from 'react-dom/client';
import { now } from './people.js';
import { useRows } from './useRows.js';

export const search = '[role=searchbox]';
export const scroller = '.ok-members-table-scroller';
export const head = '.ok-table-head button';
export const firstEmail = () => document.querySelector('tbody .ok-identity-note')?.textContent;

export function mount(root, people) {
  createRoot(root).render(
    <div className="ok-root" dir="ltr" lang="en" data-ok-theme="auto">
      <Page people={people} />
    </div>,
  );
}

const nothing = () => undefined;
const everybody = {};

function Page({ people }) {
  const { rows, text, setText, isByName, setByName } = useRows(people);
  const total = rows.length;
  return (
    <MembersTableView
      status="ready"
      dir="ltr"
      size={people.length}
      search={{ text, searching: false, onTextChange: setText, onSubmit: nothing }}
      page={{ items: rows.slice(0, 200), nextCursor: null, total }}
      scroll={{
        of: `${text} ${isByName}`,
        count: total,
        exact: true,
        rowAt: (index) => rows[index],
        onRange: nothing,
        reading: null,
      }}
      filter={everybody}
      start={0}
      inactive={null}
      activity
      asOf={now}
      problem={null}
      pending={false}
      refreshing={false}
      offline={false}
      sort={isByName ? 'name' : '-created_at'}
      onSort={() => setByName(true)}
      pageSize={200}
      onPageSizeChange={nothing}
    />
  );
}
