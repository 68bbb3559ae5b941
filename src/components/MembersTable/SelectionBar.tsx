'use client';
import { Button } from '../../ui/Button.js';
import { IconButton } from '../../ui/IconButton.js';
import { CloseIcon } from '../../ui/icons.js';
import { LinkButton } from '../../ui/LinkButton.js';
import { Text } from '../../ui/Text.js';
import { countText, type Words } from './describe.js';

/** Props of {@link SelectionBar}. */
export type SelectionBarProps = {
  words: Words;
  /** How many are ticked. */
  count: number;
  /** Everybody whom the filter means is ticked. */
  everybody: boolean;
  /** How many could be; null when unknown. */
  total: number | null;
  onSelectAll: () => void;
  onClear: () => void;
  /** The person is about to choose what happens. */
  onIntent: () => void;
  onChangeRole: () => void;
  onRemove: () => void;
};

/** How many are ticked, and what can be done with all of them at once. */
export function SelectionBar(props: SelectionBarProps) {
  const { words, count, everybody, total, onIntent } = props;
  const { messages } = words;
  const said = everybody ? messages.selectedAll : messages.selected;
  return (
    <div role="region" aria-label={messages.selection} className="ok-row ok-members-table-bulk">
      <Text as="span" strong numeric role="status">
        {said(count, countText(count, words))}
      </Text>
      {!everybody && total !== null && total > count ? (
        <LinkButton onClick={() => props.onSelectAll()}>
          {messages.selectAll(total, countText(total, words))}
        </LinkButton>
      ) : null}
      <span className="ok-row ok-end">
        <Button
          size="small"
          onPointerEnter={onIntent}
          onFocus={onIntent}
          onClick={() => props.onChangeRole()}
        >
          {messages.changeRole}
        </Button>
        <Button
          size="small"
          tone="danger"
          onPointerEnter={onIntent}
          onFocus={onIntent}
          onClick={() => props.onRemove()}
        >
          {messages.remove}
        </Button>
        <IconButton
          variant="ghost"
          size="small"
          label={messages.clearSelection}
          icon={<CloseIcon />}
          onClick={() => props.onClear()}
        />
      </span>
    </div>
  );
}
