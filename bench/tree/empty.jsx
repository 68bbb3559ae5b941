// What React itself takes: a root that draws one row.
import { createRoot } from 'react-dom/client';
import { Cells, plainSlugs } from './cells.jsx';

export const slugs = plainSlugs;

export function mount(root, levels) {
  createRoot(root).render(<Cells row={levels.get('root')[0]} />);
}
