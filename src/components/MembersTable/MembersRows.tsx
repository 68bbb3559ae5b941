'use client';
import { Table } from '../../ui/Table.js';
import { MemberRow } from './MemberRow.js';
import { MembersHeads } from './MembersHeads.js';
import type { RowTools } from './rowTools.js';
import { ScrolledRows } from './ScrolledRows.js';
import { ticked, type Selection } from './selection.js';
import type { MembersContent } from './types.js';

/** Props of {@link MembersRows}. */
export type MembersRowsProps = {
  content: MembersContent;
  /** What the rows answer. */
  of: string;
  tools: RowTools;
  changing: Readonly<Record<string, string>>;
  selection: Selection;
};

/** The table, with all rows of a page or those in sight. */
export function MembersRows(props: MembersRowsProps) {
  const { content, of, tools, changing, selection } = props;
  const { page, scroll } = content;
  const { messages } = tools.words;
  const isTicked = (id: string): boolean =>
    selection.everybodyOf === of || selection.members.has(id);
  const heads = (
    <MembersHeads
      tools={tools}
      messages={messages}
      sort={content.sort}
      sorts={content.onSort !== undefined}
      ticked={ticked(selection, of, scroll ? [] : page.items)}
      tickLabel={scroll ? messages.selectEverybody : messages.selectPage}
    />
  );
  const table = { label: messages.title, 'aria-busy': content.pending, heads };
  if (scroll) {
    return (
      <ScrolledRows
        scroll={scroll}
        tools={tools}
        table={table}
        changing={changing}
        isTicked={isTicked}
      />
    );
  }
  return (
    <Table {...table}>
      {page.items.map((member) => (
        <MemberRow
          key={member.user_id}
          tools={tools}
          member={member}
          changing={changing[member.user_id]}
          checked={isTicked(member.user_id)}
        />
      ))}
    </Table>
  );
}
