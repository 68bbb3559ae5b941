'use client';
import { useCallback, useRef, useState } from 'react';
import { useAtRest } from '../../hooks/useAtRest.js';
import { useLatest } from '../../provider/useLatest.js';
import { Table, type TableProps } from '../../ui/Table.js';
import { MemberRow } from './MemberRow.js';
import { writeTitles } from './memberCells.js';
import { Gap, WaitingRow } from './WaitingRow.js';
import type { RowTools } from './rowTools.js';
import type { MembersScroll } from './types.js';
import { windowOf, type View } from './windowOf.js';

/** Props of {@link ScrolledRows}. */
export type ScrolledRowsProps = {
  scroll: MembersScroll;
  tools: RowTools;
  table: Omit<TableProps, 'children'>;
  changing: Readonly<Record<string, string>>;
  isTicked: (id: string) => boolean;
};

const unmeasured = { top: 0, height: 604, rowHeight: 48 };

/** Rows of one height, of which only those in sight are in the page, however many there are. */
export function ScrolledRows({ scroll, tools, table, changing, isTicked }: ScrolledRowsProps) {
  const { of, count, exact, rowAt, onRange } = scroll;
  const [seen, setSeen] = useState<Omit<View, 'count'>>(unmeasured);
  const [focused, setFocused] = useState<number | null>(null);
  const last = useRef(0);
  const listed = useRef(of);
  const { rowHeight } = seen;
  const { start, end, before, after } = windowOf({ ...seen, count });

  const look = useLatest((box: HTMLElement): void => {
    const row = box.querySelector<HTMLElement>('[data-index]');
    const heads = box.querySelector<HTMLElement>('.ok-table-headgroup');
    const next = {
      top: box.scrollTop,
      height: box.clientHeight - (heads?.offsetHeight ?? 0) || unmeasured.height,
      rowHeight: row?.getBoundingClientRect().height || seen.rowHeight,
    };
    last.current = next.top;
    const now = windowOf({ ...next, count });
    if (now.start === start && now.end === end && now.before === before) return;
    setSeen(next);
    onRange(now);
  });
  const leave = useLatest(() => onRange(null));
  const size = useRef<ResizeObserver>(undefined);
  const scroller = useRef<HTMLDivElement>(null);
  // The browser alone knows how much fits, and it changes without React.
  const frame = useCallback(
    (box: HTMLDivElement | null) => {
      scroller.current = box;
      size.current?.disconnect();
      if (!box) return leave.current();
      if (typeof ResizeObserver === 'undefined') return;
      size.current = new ResizeObserver(() => look.current(box));
      size.current.observe(box);
    },
    [look, leave],
  );
  // Other rows begin at the top; the heads above them keep the focus.
  const toTop = useCallback(
    (rows: HTMLElement | null) => {
      // Asked of our own book: asking the browser would lay the page out in the middle of a commit.
      if (rows && listed.current !== of && last.current > 0) rows.parentElement?.scrollTo?.(0, 0);
      listed.current = of;
    },
    [of],
  );

  useAtRest(() => scroller.current && writeTitles(scroller.current, rowAt, tools.words));

  // What somebody opens in a row goes with its person; rows of words alone are written over in place.
  const stateful = tools.selects || tools.menus || tools.columns.length > 0;
  const drawn = Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
  const above = focused !== null && focused < start ? focused : null;
  const below = focused !== null && focused >= end && focused < count ? focused : null;
  // What scrolls must be within reach of the keys, and its rows may have nothing to stop at.
  const stop = { tabIndex: 0 };
  return (
    <div
      {...stop}
      ref={frame}
      role="region"
      aria-label={table.label}
      className="ok-scroller ok-members-table-scroller"
      onScroll={(event) => look.current(event.currentTarget)}
      onFocus={(event) => setFocused(indexAt(event.target))}
      onBlur={() => setFocused(null)}
    >
      <Table {...table} ref={toTop} aria-rowcount={exact ? count + 1 : -1}>
        {[
          ...(above === null
            ? [<Gap key="before" height={before} />]
            : [
                <Gap key="before" height={above * rowHeight} />,
                draw(above),
                <Gap key="between" height={before - (above + 1) * rowHeight} />,
              ]),
          ...drawn.map(draw),
          ...(below === null
            ? [<Gap key="after" height={after} />]
            : [
                <Gap key="after" height={(below - end) * rowHeight} />,
                draw(below),
                <Gap key="end" height={after - (below - end + 1) * rowHeight} />,
              ]),
        ]}
      </Table>
    </div>
  );

  function draw(index: number) {
    const member = rowAt(index);
    if (!member) return <WaitingRow key={`waiting-${index}`} tools={tools} index={index} />;
    return (
      <MemberRow
        key={stateful ? member.user_id : index}
        tools={tools}
        member={member}
        index={index}
        changing={changing[member.user_id]}
        checked={isTicked(member.user_id)}
      />
    );
  }
}

function indexAt(target: Element): number | null {
  const index = target.closest('[data-index]')?.getAttribute('data-index');
  return index == null ? null : Number(index);
}
