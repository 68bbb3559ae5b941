// No library: a table whose rows in sight are written anew when the list has moved.
import { columns, filtered, sorted, words } from './people.js';

const HEIGHT = 48;
const SPARE = 1;

export const search = '.plain-search';
export const scroller = '.plain-box';
export const head = '.plain-table th';
export const firstEmail = () => document.querySelector('.plain-name + span')?.textContent;

export function mount(root, people) {
  const field = element('input', 'plain-search');
  const box = element('div', 'plain-box');
  const table = element('table', 'plain-table');
  const heads = table.createTHead().insertRow();
  for (const text of ['Name', ...columns.map((column) => column.head)]) {
    heads.append(element('th', '', text));
  }
  const body = table.createTBody();
  box.append(table);

  let isByName = false;
  let rows = people;
  let drawn = '';
  const draw = () => {
    const from = Math.max(0, Math.floor(box.scrollTop / HEIGHT) - SPARE);
    const to = Math.min(rows.length, Math.ceil((box.scrollTop + 640) / HEIGHT) + SPARE);
    if (drawn === `${from} ${to}`) return;
    drawn = `${from} ${to}`;
    const inSight = rows.slice(from, to).map(rowOf);
    body.replaceChildren(gap(from), ...inSight, gap(rows.length - to));
  };
  const change = () => {
    rows = filtered(sorted(people, isByName), field.value);
    drawn = '';
    box.scrollTop = 0;
    draw();
  };
  box.addEventListener('scroll', draw, { passive: true });
  field.addEventListener('input', change);
  heads.cells[0].addEventListener('click', () => {
    isByName = true;
    change();
  });
  root.append(field, box);
  draw();
}

function element(tag, className, text = '') {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function rowOf(person) {
  const row = document.createElement('tr');
  const cell = row.insertCell();
  cell.append(
    element('span', 'plain-initials', words.initials(person)),
    element('span', 'plain-name', words.name(person)),
    element('span', '', words.email(person)),
  );
  for (const { text } of columns) row.insertCell().textContent = text(person);
  return row;
}

function gap(rows) {
  const row = element('tr', 'plain-gap');
  row.style.height = `${rows * HEIGHT}px`;
  return row;
}
