'use client';
import { useId, useRef, type KeyboardEvent } from 'react';
import { formatNumber } from '../../lib/formatNumber.js';
import { IconButton } from '../../ui/IconButton.js';
import { CloseIcon, SearchIcon } from '../../ui/icons.js';
import { Input } from '../../ui/Input.js';
import { Kbd } from '../../ui/Kbd.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import type { Words } from './describe.js';

/** Props of {@link SearchField}. */
export type SearchFieldProps = {
  words: Words;
  command: boolean;
  listId: string;
  activeId: string | undefined;
  query: string;
  size: number | null;
  shortcut: string | null;
  onQueryChange: (query: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** Searches and steers the list; it keeps the focus while the keys move through the rows. */
export function SearchField({
  words,
  command,
  listId,
  activeId,
  query,
  size,
  shortcut,
  onQueryChange,
  onKeyDown,
}: SearchFieldProps) {
  const { messages, locale } = words;
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const known = size !== null && size > 0;
  return (
    <div className="ok-input-group ok-org-switcher-search">
      <SearchIcon />
      <Input
        ref={input}
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-describedby={hintId}
        aria-label={command ? messages.commandLabel : messages.find}
        placeholder={
          known ? messages.findAmong(size, formatNumber(size, { locale })) : messages.find
        }
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={100}
        value={query}
        onChange={(event) => onQueryChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <VisuallyHidden id={hintId}>{messages.findHint}</VisuallyHidden>
      {query ? (
        <IconButton
          label={messages.clear}
          icon={<CloseIcon />}
          variant="ghost"
          size="small"
          onClick={() => {
            onQueryChange('');
            input.current?.focus();
          }}
        />
      ) : shortcut ? (
        <Kbd aria-hidden="true">{shortcut}</Kbd>
      ) : null}
    </div>
  );
}
