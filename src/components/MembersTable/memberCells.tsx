import type { Member } from '../../contract/index.js';
import { formatQuickMoment, formatQuickRelative } from '../../lib/formatQuickMoment.js';
import { tableCellProps } from '../../ui/tableCellProps.js';
import { isInactive, type Words } from './describe.js';
import type { FrameMessages } from './messages.js';
import type { RowTools } from './rowTools.js';

/** What {@link memberCells} takes. */
export type MemberCellsInput = {
  tools: RowTools;
  member: Member;
  /** The row is one of many that come and go while the list is scrolled, so it is drawn of less. */
  lean: boolean;
};

/**
 * Cells that tell of a member and change nothing; the host's own come last. Neither a component nor a
 * fragment: one more for each row is felt in the first view.
 */
export function memberCells({ tools, member, lean }: MemberCellsInput) {
  const { words, shows, states, columns, now, dir } = tools;
  const { messages } = words;
  const { created_at, last_active_at } = member;
  const inactive = isInactive(member, now);
  const active = shows.last_active_at;
  return {
    status: shows.status ? (inactive ? states.inactive : states.active) : null,
    active: active
      ? moment(
          last_active_at,
          last_active_at ? formatQuickRelative(last_active_at, now, words) : '',
          end,
        )
      : null,
    joined: shows.created_at
      ? moment(created_at, formatQuickMoment(created_at, words, 'date'), active ? spareDate : date)
      : null,
    own:
      columns.length > 0
        ? columns.map(({ id, align, cell }) => (
            <td key={id} {...tableCellProps({ align, narrow: 'hide' })}>
              {cell(member)}
            </td>
          ))
        : null,
  };

  function moment(at: string | null | undefined, text: string, cell: typeof end) {
    if (!at) return <td {...cell}>{messages.never}</td>;
    // What runs as the page does is in order without an element of its own; its title comes later.
    if (lean && dir === 'ltr' && !rightToLeft.test(text)) return <td {...cell}>{text}</td>;
    // Words and dates of one language stay in their order on a page of the other direction.
    return (
      <td {...cell}>
        <time dir="auto" dateTime={at} title={formatQuickMoment(at, words, 'full')}>
          {text}
        </time>
      </td>
    );
  }
}

/** The cells that say whether somebody is active: the same element in all rows, so that React looks at none anew. */
export function stateCells({ active, inactive }: Pick<FrameMessages, 'active' | 'inactive'>) {
  return {
    active: (
      <td {...tableCellProps({ className: 'ok-status-cell', tone: 'success', narrow: 'hide' })}>
        {active}
      </td>
    ),
    inactive: (
      <td {...tableCellProps({ className: 'ok-status-cell', tone: 'muted' })}>{inactive}</td>
    ),
  };
}

/**
 * Gives the short dates of lean rows their full form as titles, once the list is at rest: with every
 * row that comes into sight, a title that nobody has the time to ask for would be felt.
 */
export function writeTitles(
  rows: HTMLElement,
  rowAt: (index: number) => Member | undefined,
  words: Words,
): void {
  for (const cell of rows.querySelectorAll<HTMLElement>('[data-moment]')) {
    const row = cell.closest<HTMLElement>('[data-index]');
    const member = row ? rowAt(Number(row.dataset['index'])) : undefined;
    const at = cell.dataset['moment'] === 'joined' ? member?.created_at : member?.last_active_at;
    // An element within has a title of its own.
    const title = at && !cell.firstElementChild ? formatQuickMoment(at, words, 'full') : '';
    // Written again, the same title would have the cell styled again.
    if (cell.title !== title) cell.title = title;
  }
}

// The same attributes in every row: one that changes with its member is felt with every key of a search.
const end = { ...tableCellProps({ tone: 'muted', narrow: 'end' }), 'data-moment': 'active' };
const joined = { tone: 'muted', align: 'end', className: 'ok-members-table-joined' } as const;
const date = { ...tableCellProps({ ...joined, narrow: 'end' }), 'data-moment': 'joined' };
const spareDate = { ...date, ...tableCellProps({ ...joined, narrow: 'hide' }), 'data-spare': '' };
const rightToLeft = /[\u0590-\u08ff]/;
