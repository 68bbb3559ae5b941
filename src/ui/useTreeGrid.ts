'use client';
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
} from 'react';
import { flushSync } from 'react-dom';
import { treeGridStep, typedAhead, type TreeGridItem } from './treeGridKeys.js';

/** What {@link useTreeGrid} takes. */
export type TreeGridOptions<Item extends TreeGridItem> = {
  items: readonly Item[];
  onToggle: (item: Item, expanded: boolean) => void;
  onChoose: (item: Item) => void;
};

const unmeasured = { top: 0, height: 640, row: 48 };
/** Rows by which the drawn ones move, so that scrolling by a pixel draws nothing. */
const STEP = 2;
/** Pause after which letters begin a new word, in milliseconds. */
const PAUSE = 700;

const noScroll = { preventScroll: true };

const lineAt = (box: HTMLElement, index: number): HTMLElement | null =>
  box.querySelector(`[data-index="${index}"]`);

type Active = { id: string; index: number };

/** Which rows of a tree grid are drawn, which one has the focus, and what keys do. */
export function useTreeGrid<Item extends TreeGridItem>(options: TreeGridOptions<Item>) {
  const { items, onToggle, onChoose } = options;
  const [view, setView] = useState(unmeasured);
  const [held, setHeld] = useState<Active | null>(null);
  const typed = useRef({ text: '', at: 0 });
  /** The list, while the focus is in it. */
  const inside = useRef<HTMLElement | null>(null);

  // Rows in sight and no more: a frame that draws rows ahead comes too late for those in sight.
  const first = Math.floor(view.top / view.row / STEP) * STEP;
  const start = Math.max(0, Math.min(first, items.length));
  const seen = Math.ceil(view.height / view.row / STEP) * STEP + STEP;
  const end = Math.min(items.length, start + seen);
  const active = place();

  function place(): number {
    if (!held) return 0;
    if (items[held.index]?.id === held.id) return held.index;
    const now = items.findIndex(({ id }) => id === held.id);
    // What had the focus is gone: its place stays.
    return now === -1 ? Math.max(0, Math.min(held.index, items.length - 1)) : now;
  }

  // A row that is gone took the focus along: it goes on where that row stood.
  useEffect(() => {
    const box = inside.current;
    if (box && document.activeElement === document.body) lineAt(box, active)?.focus(noScroll);
  });

  /** Reads from the page how much is in sight. */
  const look = useCallback((box: HTMLElement): void => {
    const line = box.querySelector<HTMLElement>('[data-index]');
    const height = box.clientHeight || unmeasured.height;
    const row = line?.getBoundingClientRect().height || unmeasured.row;
    const top = Math.floor(box.scrollTop / row / STEP) * STEP * row;
    setView((old) =>
      old.top === top && old.height === height && old.row === row ? old : { top, height, row },
    );
  }, []);

  /** Draws a row, scrolls to it and gives it the focus. */
  const focusRow = (box: HTMLElement, index: number): void => {
    const item = items[index];
    if (!item) return;
    // Only a row that is in the page can take the focus.
    flushSync(() => setHeld({ id: item.id, index }));
    const head = box.querySelector('thead')?.offsetHeight ?? 0;
    const top = index * view.row;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + view.row > box.scrollTop + box.clientHeight - head) {
      box.scrollTop = top + view.row - box.clientHeight + head;
    }
    lineAt(box, index)?.focus(noScroll);
  };

  const typeAhead = (event: KeyboardEvent<HTMLElement>): number => {
    if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey) return -1;
    const { text, at } = typed.current;
    const isNew = event.timeStamp - at > PAUSE;
    typed.current = { text: isNew ? event.key : text + event.key, at: event.timeStamp };
    return typedAhead(items, active, typed.current.text);
  };

  const handleKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const box = event.currentTarget;
    const target = event.target instanceof HTMLElement ? event.target : null;
    const row = target?.closest<HTMLElement>('[data-index]');
    const item = items[active];
    if (!row || !item || event.altKey || event.defaultPrevented) return;
    const rtl = getComputedStyle(box).direction === 'rtl';
    if (target !== row) {
      // Inside a row: back to it. All other keys belong to the control that has the focus.
      if (event.key !== (rtl ? 'ArrowRight' : 'ArrowLeft') && event.key !== 'Escape') return;
      event.preventDefault();
      row.focus();
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(item);
      return;
    }
    const page = Math.max(1, Math.floor(box.clientHeight / view.row) - 1);
    const step = treeGridStep(event.key, items, active, { page, rtl });
    const letter = step ? -1 : typeAhead(event);
    if (!step && letter === -1) return;
    event.preventDefault();
    if (!step) focusRow(box, letter);
    else if (step.kind === 'go') focusRow(box, step.index);
    else if (step.kind === 'toggle') onToggle(item, step.expanded);
    else row.querySelector<HTMLElement>('button:not([hidden])')?.focus();
  };

  const handleFocus = (event: FocusEvent<HTMLElement>): void => {
    inside.current = event.currentTarget;
    const at = event.target.closest('[data-index]')?.getAttribute('data-index');
    const item = items[Number(at ?? -1)];
    if (item && item.id !== held?.id) setHeld({ id: item.id, index: Number(at) });
  };

  const handleBlur = ({ target }: FocusEvent<HTMLElement>): void => {
    // Whoever went away left a row behind; one that was taken away is in no page any more.
    if (target.isConnected) inside.current = null;
  };

  return { start, end, active, row: view.row, look, handleKeyDown, handleFocus, handleBlur };
}
