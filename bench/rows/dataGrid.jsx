import { DataGrid } from 'react-data-grid';
import { createRoot } from 'react-dom/client';
import 'react-data-grid/lib/styles.css';
import { NameCell, Search } from './cells.jsx';
import { columns as others } from './people.js';
import { useRows } from './useRows.js';

export const search = '.plain-search';
export const scroller = '.rdg';
export const head = '.rdg [role=columnheader]';
export const firstEmail = () => document.querySelector('.plain-name + span')?.textContent;

export function mount(root, people) {
  createRoot(root).render(<Page people={people} />);
}

const columns = [
  {
    key: 'name',
    name: 'Name',
    sortable: true,
    renderCell: ({ row }) => <NameCell person={row} />,
  },
  ...others.map(({ id, head: name, text }) => ({
    key: id,
    name,
    renderCell: ({ row }) => text(row),
  })),
];
const keyOf = ({ user_id }) => user_id;
const byName = [{ columnKey: 'name', direction: 'ASC' }];
const unsorted = [];

function Page({ people }) {
  const { rows, text, setText, isByName, setByName } = useRows(people);
  return (
    <>
      <Search text={text} onText={setText} />
      <DataGrid
        columns={columns}
        rows={rows}
        rowKeyGetter={keyOf}
        rowHeight={48}
        headerRowHeight={40}
        sortColumns={isByName ? byName : unsorted}
        onSortColumnsChange={() => setByName(true)}
      />
    </>
  );
}
