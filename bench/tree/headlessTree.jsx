import { hotkeysCoreFeature, syncDataLoaderFeature } from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Cells, plainSlugs, Search } from './cells.jsx';
import { filteredTree } from './nodes.js';

export const search = '.plain-search';
export const scroller = '.plain-box';
export const toggle = '.plain-row';
export const slugs = plainSlugs;

export function mount(root, levels) {
  createRoot(root).render(<Page levels={levels} />);
}

const features = [syncDataLoaderFeature, hotkeysCoreFeature];
const idOf = ({ id }) => id;

function Page({ levels }) {
  const [text, setText] = useState('');
  const rows = useMemo(() => {
    const known = new Map([['root', { id: 'root', name: 'Root', has_children: true }]]);
    for (const level of levels.values()) for (const row of level) known.set(row.id, row);
    return known;
  }, [levels]);
  const [dataLoader, open] = useMemo(() => {
    const tree = text === '' ? levels : filteredTree(levels, text);
    const loader = {
      getItem: (id) => rows.get(id),
      getChildren: (id) => (tree.get(id) ?? []).map(idOf),
    };
    return [loader, text === '' ? [] : [...tree.keys()]];
  }, [levels, rows, text]);
  return (
    <>
      <Search text={text} onText={setText} />
      <List key={text} dataLoader={dataLoader} open={open} />
    </>
  );
}

function List({ dataLoader, open }) {
  const box = useRef(null);
  const tree = useTree({
    rootItemId: 'root',
    dataLoader,
    features,
    initialState: { expandedItems: open },
    getItemName: (item) => item.getItemData().name,
    isItemFolder: (item) => item.getItemData().has_children,
  });
  const items = tree.getItems();
  // oxlint-disable-next-line react/incompatible-library -- no compiler runs over this page.
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => 48,
    overscan: 1,
  });
  return (
    <div ref={box} className="plain-box">
      <div {...tree.getContainerProps()} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          const level = item.getItemMeta().level;
          const style = {
            ...{ position: 'absolute', top: start, paddingInlineStart: level * 20 },
          };
          return (
            <button key={item.getId()} {...item.getProps()} className="plain-row" style={style}>
              <Cells row={item.getItemData()} />
            </button>
          );
        })}
      </div>
    </div>
  );
}
