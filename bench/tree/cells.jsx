// What stands in the rows of the libraries that bring none of their own.
import { words } from './nodes.js';

export function Cells({ row }) {
  return (
    <>
      <span className="plain-initials">{words.initials(row)}</span>
      <span className="plain-cell">
        <span className="plain-name">{words.name(row)}</span>
        <span className="plain-slug">{words.slug(row)}</span>
      </span>
      <span className="plain-cell">{words.plan(row)}</span>
      <span className="plain-cell">{words.members(row)}</span>
      <span className="plain-cell">{words.created(row)}</span>
    </>
  );
}

export function Search({ text, onText }) {
  return (
    <input
      className="plain-search"
      aria-label="Search"
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}

export const plainSlugs = () =>
  [...document.querySelectorAll('.plain-slug')].map((cell) => cell.textContent);
