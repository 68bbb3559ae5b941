import { createRoot } from 'react-dom/client';
import { TableVirtuoso } from 'react-virtuoso';
import { NameCell, Search } from './cells.jsx';
import { columns } from './people.js';
import { useRows } from './useRows.js';

export const search = '.plain-search';
export const scroller = '[data-virtuoso-scroller]';
export const head = '.plain-table th';
export const firstEmail = () => document.querySelector('.plain-name + span')?.textContent;

export function mount(root, people) {
  createRoot(root).render(<Page people={people} />);
}

const components = { Table: (props) => <table {...props} className="plain-table" /> };
const style = { height: 640 };
const keyOf = (_, { user_id }) => user_id;
const cellsOf = (_, person) => (
  <>
    <td>
      <NameCell person={person} />
    </td>
    {columns.map(({ id, text }) => (
      <td key={id}>{text(person)}</td>
    ))}
  </>
);

function Page({ people }) {
  const { rows, text, setText, setByName } = useRows(people);
  const heads = () => (
    <tr>
      <th onClick={() => setByName(true)}>Name</th>
      {columns.map((column) => (
        <th key={column.id}>{column.head}</th>
      ))}
    </tr>
  );
  return (
    <>
      <Search text={text} onText={setText} />
      <TableVirtuoso
        {...{ style, components }}
        data={rows}
        fixedItemHeight={48}
        computeItemKey={keyOf}
        fixedHeaderContent={heads}
        itemContent={cellsOf}
      />
    </>
  );
}
