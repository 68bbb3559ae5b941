/** What a tree grid knows of a row. */
export type TreeGridItem = {
  id: string;
  /** Depth, from 1. */
  level: number;
  /** Open or closed; undefined for a row with nothing below. */
  expanded?: boolean | undefined;
  /** Place among the rows beside it, from 1. */
  position: number;
  /** Rows beside it and itself; -1 when nobody knows. */
  size: number;
  /** What its first letters are typed of. */
  text: string;
};

/** What a key does: go to a row, open or close the one that has the focus, or go inside it. */
export type TreeGridStep =
  { kind: 'go'; index: number } | { kind: 'toggle'; expanded: boolean } | { kind: 'enter' };

function parentOf(items: readonly TreeGridItem[], index: number): number {
  const level = items[index]?.level ?? 1;
  for (let at = index - 1; at >= 0; at -= 1) if ((items[at]?.level ?? 1) < level) return at;
  return index;
}

/**
 * What a key means in a tree grid whose rows take the focus (the treegrid pattern of the ARIA
 * authoring practices); null when it means nothing there.
 * @param page rows that a page has
 * @param rtl whether rows open to the left
 */
export function treeGridStep(
  key: string,
  items: readonly TreeGridItem[],
  index: number,
  { page, rtl }: { page: number; rtl: boolean },
): TreeGridStep | null {
  const item = items[index];
  if (!item) return null;
  const last = items.length - 1;
  const [open, close] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const go = (to: number): TreeGridStep => ({
    kind: 'go',
    index: Math.max(0, Math.min(last, to)),
  });
  switch (key) {
    case 'ArrowDown':
      return go(index + 1);
    case 'ArrowUp':
      return go(index - 1);
    case 'PageDown':
      return go(index + page);
    case 'PageUp':
      return go(index - page);
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case open:
      if (item.expanded === undefined) return { kind: 'enter' };
      return item.expanded ? go(index + 1) : { kind: 'toggle', expanded: true };
    case close:
      return item.expanded ? { kind: 'toggle', expanded: false } : go(parentOf(items, index));
    default:
      return null;
  }
}

/** The next row, from the one after, whose text begins with what was typed; -1 when there is none. */
export function typedAhead(items: readonly TreeGridItem[], index: number, typed: string): number {
  const wanted = typed.toLocaleLowerCase();
  // One more letter of a word stays on the row if that still fits.
  const from = wanted.length > 1 ? index : index + 1;
  for (let step = 0; step < items.length; step += 1) {
    const at = (from + step) % items.length;
    if (items[at]?.text.toLocaleLowerCase().startsWith(wanted)) return at;
  }
  return -1;
}
