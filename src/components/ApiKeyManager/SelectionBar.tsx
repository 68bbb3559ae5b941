'use client';
import { Button } from '../../ui/Button.js';
import { Text } from '../../ui/Text.js';
import { countText } from './describe.js';
import { MAX_BULK } from './listing.js';
import { keyToolMessages } from './toolMessages.js';
import type { Words } from './types.js';

/** Props of {@link SelectionBar}. */
export type SelectionBarProps = {
  words: Words;
  /** How many are ticked. */
  selected: number;
  /** How many match and could be ticked. */
  matching: number;
  onSelectAll: () => void;
  onClear: () => void;
  onRevoke: () => void;
};

/** What can be done with the keys that are ticked, or that a sweep has found. */
export function SelectionBar({ words, selected, matching, ...bar }: SelectionBarProps) {
  const messages = { ...keyToolMessages, ...words.own };
  const tooMany = selected > MAX_BULK;
  return (
    <div className="ok-row ok-gap-1-5">
      <Text as="span" role="status" numeric>
        {messages.selected(countText(selected, words))}{' '}
        {tooMany ? messages.atMost(countText(MAX_BULK, words)) : null}
      </Text>
      {selected < matching ? (
        <Button size="small" variant="ghost" onClick={() => bar.onSelectAll()}>
          {messages.selectMatching(countText(matching, words))}
        </Button>
      ) : null}
      {selected > 0 ? (
        <>
          <Button size="small" variant="ghost" onClick={() => bar.onClear()}>
            {messages.clearSelection}
          </Button>
          <Button size="small" tone="danger" disabled={tooMany} onClick={() => bar.onRevoke()}>
            {messages.revokeMany(countText(selected, words))}
          </Button>
        </>
      ) : null}
    </div>
  );
}
