// What React itself takes: a root that draws two words.
import { createRoot } from 'react-dom/client';
import { NameCell } from './cells.jsx';

export const firstEmail = () => document.querySelector('.plain-name + span')?.textContent;

export function mount(root, [person]) {
  createRoot(root).render(<NameCell person={person} />);
}
