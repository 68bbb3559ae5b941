import Tree from 'rc-tree';
import 'rc-tree/assets/index.css';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Cells, plainSlugs, Search } from './cells.jsx';
import { filteredTree } from './nodes.js';

export const search = '.plain-search';
export const scroller = '.rc-tree-list-holder';
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
  const [open, setOpen] = useState([]);
  const [data, all] = useMemo(() => {
    const tree = text === '' ? levels : filteredTree(levels, text);
    const nodes = (id) =>
      tree
        .get(id)
        .map((row) => ({ key: row.id, row, ...(row.has_children && { children: nodes(row.id) }) }));
    return [nodes('root'), text === '' ? null : [...tree.keys()]];
  }, [levels, text]);
  return (
    <>
      <Search text={text} onText={setText} />
      <Tree
        treeData={data}
        expandedKeys={all ?? open}
        onExpand={(keys) => setOpen(keys)}
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
