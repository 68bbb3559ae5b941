'use client';
import { useRef, useState } from 'react';
import type { ApiKey } from '../../contract/index.js';
import { Loaded } from '../../ui/Loaded.js';
import { Pager } from '../../ui/Pager.js';
import { Table } from '../../ui/Table.js';
import { TableFoot } from '../../ui/TableFoot.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { countText } from './describe.js';
import { KeyHeads } from './KeyHeads.js';
import { KeyRow } from './KeyRow.js';
import { shortId } from './listing.js';
import { loadMenu, prepare } from './load.js';
import type { KeySort } from './sorting.js';
import type { KeyContent, KeyKind, OpenDialog, Words } from './types.js';

/** Props of {@link KeyTable}. */
export type KeyTableProps = {
  words: Words;
  kind: KeyKind;
  content: KeyContent;
  /** Rows of the query, in order. */
  rows: readonly ApiKey[];
  sort: KeySort;
  onSort: (sort: KeySort) => void;
  selected: ReadonlySet<string>;
  /** Ids that can be ticked. */
  candidates: readonly string[];
  onTick: (keyId: string, ticked: boolean) => void;
  onTickAll: (ticked: boolean) => void;
  onOpen: (dialog: OpenDialog) => void;
  /** Shows the rotation that a key is in. */
  onWatch: (keyId: string) => void;
};

const PAGE = 50;

/** The rows, fifty a page, with their foot. */
export function KeyTable({
  words,
  kind,
  content,
  rows,
  candidates,
  selected,
  ...table
}: KeyTableProps) {
  const { messages } = words;
  const [wanted, setPage] = useState(0);
  const [menu, setMenu] = useState<string | null>(null);
  const anchor = useRef<HTMLElement | null>(null);
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  const page = Math.min(wanted, last);
  const shown = rows.slice(page * PAGE, (page + 1) * PAGE);
  const count = kind === 'keys' ? messages.count : messages.countTokens;
  const total = countText(rows.length, words);
  const tickable = new Set(candidates);
  // Both keys of a rotation have one name.
  const isShared = (name: string): boolean => shown.filter((key) => key.name === name).length > 1;
  const subject = content.offline ? undefined : shown.find(({ key_id }) => key_id === menu);
  const handleMenu = ({ key_id }: ApiKey, button: HTMLElement): void => {
    anchor.current = button;
    setMenu((open) => (open === key_id ? null : key_id));
  };
  const some = selected.size > 0 ? 'some' : 'none';
  return (
    <TableFrame>
      <Table
        label={kind === 'keys' ? messages.title : messages.tokens}
        aria-busy={content.refreshing || undefined}
        onPointerEnter={prepare}
        onFocus={prepare}
        heads={
          <KeyHeads
            messages={messages}
            kind={kind}
            details={content.details}
            sort={table.sort}
            onSort={table.onSort}
            ticked={selected.size > 0 && selected.size === candidates.length ? 'all' : some}
            onTickAll={candidates.length > 0 ? table.onTickAll : undefined}
          />
        }
      >
        {shown.map((key) => (
          <KeyRow
            key={key.key_id}
            words={words}
            keyed={key}
            label={isShared(key.name) ? `${key.name} ${shortId(key.key_id)}` : key.name}
            kind={kind}
            details={content.details}
            now={content.now}
            selected={selected.has(key.key_id)}
            onTick={tickable.has(key.key_id) ? table.onTick : undefined}
            expanded={subject === key}
            onMenu={content.offline ? undefined : handleMenu}
          />
        ))}
      </Table>
      {subject ? (
        <Loaded
          key={subject.key_id}
          load={loadMenu}
          when
          props={{
            words,
            content,
            subject,
            anchor,
            onClose: () => setMenu(null),
            onOpen: table.onOpen,
            onWatch: table.onWatch,
          }}
        />
      ) : null}
      <TableFoot
        range={
          last === 0
            ? count(rows.length, total)
            : messages.range(
                countText(page * PAGE + 1, words),
                countText(page * PAGE + shown.length, words),
                total,
              )
        }
      >
        {last > 0 ? (
          <Pager
            labels={{ previous: messages.previous, next: messages.next }}
            onPrevious={page > 0 ? () => setPage(page - 1) : undefined}
            onNext={page < last ? () => setPage(page + 1) : undefined}
          />
        ) : null}
      </TableFoot>
    </TableFrame>
  );
}
