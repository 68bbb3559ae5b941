import Tree from 'rc-tree';
import 'rc-tree/assets/index.css';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Cells, plainSlugs, Search } from './cells.jsx';
import { found } from './nodes.js';

export const search = '.plain-search';
export const toggle = '.rc-tree-switcher_close';
export const slugs = plainSlugs;

export function mount(root, levels) {
  createRoot(root).render(<Page levels={levels} />);
}

const titleOf = ({ row }) => (
  <span className="plain-row">
    <Cells row={row} />
  </span>
);

function Page({ levels }) {
  const [text, setText] = useState('');
  const data = useMemo(() => {
    if (text !== '') return found(levels, text).map((row) => ({ key: row.id, row }));
    const nodes = (id) =>
      levels
        .get(id)
        .map((row) => ({ key: row.id, row, ...(row.has_children && { children: nodes(row.id) }) }));
    return nodes('root');
  }, [levels, text]);
  return (
    <>
      <Search text={text} onText={setText} />
      <Tree
        treeData={data}
        titleRender={titleOf}
        virtual
        height={640}
        itemHeight={48}
        motion={null}
        selectable={false}
        showIcon={false}
      />
    </>
  );
}
