// No library: rows in sight are written anew when the tree has moved.
import { filteredTree, words } from './nodes.js';

const HEIGHT = 48;
const SPARE = 1;

export const search = '.plain-search';
export const scroller = '.plain-box';
export const toggle = '.plain-toggle';
export const slugs = () =>
  [...document.querySelectorAll('.plain-slug')].map((cell) => cell.textContent);

export function mount(root, levels) {
  const field = element('input', 'plain-search');
  const box = element('div', 'plain-box');
  const open = new Set();
  let rows = [];
  let drawn = '';
  const flatten = (tree, id, level) => {
    for (const row of tree.get(id)) {
      rows.push({ row, level });
      if (row.has_children && (open.has(row.id) || tree !== levels))
        flatten(tree, row.id, level + 1);
    }
  };
  const draw = () => {
    const from = Math.max(0, Math.floor(box.scrollTop / HEIGHT) - SPARE);
    const to = Math.min(rows.length, Math.ceil((box.scrollTop + 640) / HEIGHT) + SPARE);
    if (drawn === `${from} ${to}`) return;
    drawn = `${from} ${to}`;
    const inSight = rows.slice(from, to).map(rowOf);
    box.replaceChildren(gap(from), ...inSight, gap(rows.length - to));
  };
  const change = () => {
    rows = [];
    flatten(field.value === '' ? levels : filteredTree(levels, field.value), 'root', 0);
    drawn = '';
    draw();
  };
  box.addEventListener('scroll', draw, { passive: true });
  field.addEventListener('input', change);
  box.addEventListener('click', ({ target }) => {
    const { id } = target.dataset;
    if (id === undefined) return;
    if (!open.delete(id)) open.add(id);
    change();
  });
  root.append(field, box);
  change();
}

function element(tag, className, text = '') {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function rowOf({ row, level }) {
  const line = element('div', 'plain-row');
  line.style.paddingInlineStart = `${level * 20}px`;
  const button = element('button', 'plain-toggle', row.has_children ? '>' : '');
  if (row.has_children) button.dataset.id = row.id;
  const main = element('span', 'plain-cell');
  main.append(
    element('span', 'plain-name', words.name(row)),
    element('span', 'plain-slug', words.slug(row)),
  );
  line.append(button, element('span', 'plain-initials', words.initials(row)), main);
  for (const text of [words.plan, words.members, words.created]) {
    line.append(element('span', 'plain-cell', text(row)));
  }
  return line;
}

function gap(rows) {
  const row = document.createElement('div');
  row.style.height = `${rows * HEIGHT}px`;
  return row;
}
