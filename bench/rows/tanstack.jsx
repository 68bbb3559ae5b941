import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  flexRender,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { NameCell, Search } from './cells.jsx';
import { byName, columns as others, matches, words } from './people.js';

export const search = '.plain-search';
export const scroller = '.plain-box';
export const head = '.plain-table th';
export const firstEmail = () => document.querySelector('.plain-name + span')?.textContent;

export function mount(root, people) {
  createRoot(root).render(<Page people={people} />);
}

// One answer for a whole row: asked of the first column only.
const isFound = (row, _column, text) => matches(row.original, text.toLowerCase());
const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});
const columns = [
  {
    id: 'name',
    header: 'Name',
    accessorFn: words.name,
    sortFn: (a, b) => byName(a.original, b.original),
    cell: ({ row }) => <NameCell person={row.original} />,
  },
  ...others.map(({ id, head: header, text }) => ({
    id,
    header,
    accessorFn: text,
    cell: ({ getValue }) => getValue(),
    enableGlobalFilter: false,
  })),
];

function Page({ people }) {
  const [text, setText] = useState('');
  const [sorting, setSorting] = useState([]);
  const box = useRef(null);
  const table = useTable({
    features,
    columns,
    data: people,
    getRowId: ({ user_id }) => user_id,
    state: { sorting, globalFilter: text },
    onSortingChange: setSorting,
    globalFilterFn: isFound,
  });
  const { rows } = table.getRowModel();
  // oxlint-disable-next-line react/incompatible-library -- no compiler runs over this page.
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => 48,
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <>
      <Search text={text} onText={setText} />
      <div ref={box} className="plain-box">
        <table className="plain-table">
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => (
                  <th key={header.id} onClick={header.column.getToggleSortingHandler()}>
                    {flexRender(header.column.columnDef.header, header.getContext())}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            <tr className="plain-gap" style={{ height: before }} />
            {items.map(({ index }) => (
              <tr key={rows[index].id}>
                {rows[index].getAllCells().map((cell) => (
                  <td key={cell.id}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</td>
                ))}
              </tr>
            ))}
            <tr className="plain-gap" style={{ height: after }} />
          </tbody>
        </table>
      </div>
    </>
  );
}
