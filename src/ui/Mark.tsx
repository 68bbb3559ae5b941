import { Fragment } from 'react';
import { findMatches } from '../lib/findMatches.js';

/** Props of {@link Mark}. */
export type MarkProps = {
  /** Text to show. */
  text: string;
  /** What was typed; empty marks nothing. */
  query: string;
};

/** A text with every occurrence of a query marked, whatever its case and accents. */
export function Mark({ text, query }: MarkProps) {
  const ranges = findMatches(text, query);
  let from = 0;
  const parts = ranges.map(([start, end]) => {
    const before = text.slice(from, start);
    from = end;
    return (
      <Fragment key={start}>
        {before}
        <mark className="ok-mark">{text.slice(start, end)}</mark>
      </Fragment>
    );
  });
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
