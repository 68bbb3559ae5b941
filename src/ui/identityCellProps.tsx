import type { ReactNode } from 'react';
import { hueOf } from '../lib/hueOf.js';
import { initials } from '../lib/initials.js';
import { Avatar } from './Avatar.js';
import { tableCellProps } from './tableCellProps.js';

/** What {@link identityCellProps} takes. */
export type IdentityCellAttributes = {
  /** Name of the person; the initials are taken from it. */
  name: string;
  /** Id that the colour is taken from, so that it stays when the name changes. */
  hueId: string;
  /** Picture; the initials stand in until it loads and when it fails. */
  src?: string | null;
  /** Badge after the name. */
  mark?: ReactNode;
  /** Small second line, such as an address. */
  note?: ReactNode;
};

/**
 * Attributes and content of the cell that names a person: what an {@link Identity} shows, of as few
 * elements as can be, for tables that draw many rows at once. Without a picture no component draws the
 * initials.
 */
export function identityCellProps({ name, hueId, src, mark, note }: IdentityCellAttributes) {
  const text = <bdi className="ok-truncate">{name}</bdi>;
  return {
    ...cell,
    children: (
      <>
        {src ? (
          <Avatar kind="person" name={name} hueId={hueId} src={src} />
        ) : (
          <span aria-hidden="true" className="ok-avatar" data-hue={hueOf(hueId)}>
            {initials(name)}
          </span>
        )}
        {mark ? (
          <span className="ok-line ok-identity-name">
            {text} {mark}
          </span>
        ) : (
          text
        )}
        {/* The blank is for who reads or copies the words one after the other. */}
        {note ? ' ' : null}
        {note ? <bdi className="ok-identity-note">{note}</bdi> : null}
      </>
    ),
  };
}

// Worked out once and not with every row.
const cell = tableCellProps({ column: 'main', className: 'ok-identity-cell' });
