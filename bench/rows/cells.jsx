// What stands in the cells of the libraries that bring none of their own.
import { words } from './people.js';

export function NameCell({ person }) {
  return (
    <>
      <span className="plain-initials">{words.initials(person)}</span>
      <span className="plain-name">{words.name(person)}</span>
      <span>{words.email(person)}</span>
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
