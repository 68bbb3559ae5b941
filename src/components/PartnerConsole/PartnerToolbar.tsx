'use client';
import { forwardRef } from 'react';
import { formatTime } from '../../lib/formatDate.js';
import { IconButton } from '../../ui/IconButton.js';
import { CloseIcon, RefreshIcon, SearchIcon } from '../../ui/icons.js';
import { Input } from '../../ui/Input.js';
import { InputGroup } from '../../ui/InputGroup.js';
import { Spinner } from '../../ui/Spinner.js';
import { Text } from '../../ui/Text.js';
import { Toolbar } from '../../ui/Toolbar.js';
import { prepare } from './load.js';
import { oldestFigure } from './rows.js';
import type { PartnerContent, Words } from './types.js';

/** Props of {@link PartnerToolbar}. */
export type PartnerToolbarProps = { content: PartnerContent; words: Words };

/** The search, whose field the ref is of, and how old the figures are. */
export const PartnerToolbar = forwardRef<HTMLInputElement, PartnerToolbarProps>(
  function PartnerToolbar({ content, words }, field) {
    const { messages } = words;
    const { search, levels, hasFigures, refreshing, onRefresh } = content;
    const { text, searching, byName, onTextChange, onSubmit } = search;
    const label = byName ? messages.searchNames : messages.searchPlace;
    const figuresAt = hasFigures ? oldestFigure(levels) : null;
    const time = formatTime(figuresAt ?? content.asOf, words);
    const clear = (input: Element | null | undefined): void => {
      onTextChange('');
      if (input instanceof HTMLInputElement) input.focus();
    };
    return (
      <Toolbar>
        <InputGroup
          quiet
          icon={<SearchIcon />}
          trailing={
            <>
              {searching ? <Spinner /> : null}
              {text === '' ? null : (
                <IconButton
                  label={messages.clear}
                  icon={<CloseIcon />}
                  variant="ghost"
                  size="small"
                  onClick={(event) =>
                    clear(event.currentTarget.closest('.ok-input-group')?.querySelector('input'))
                  }
                />
              )}
            </>
          }
        >
          <Input
            ref={field}
            role="searchbox"
            aria-label={label}
            placeholder={label}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={100}
            value={text}
            onFocus={prepare}
            onChange={(event) => onTextChange(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onSubmit();
              if (event.key !== 'Escape' || text === '') return;
              // A dialog around the tree stays open: this key was for the field.
              event.preventDefault();
              event.stopPropagation();
              clear(event.currentTarget);
            }}
          />
        </InputGroup>
        <span className="ok-row ok-end ok-gap-1">
          <Text as="span" size="small" tone="subtle" numeric>
            {refreshing ? messages.refreshing(time) : messages.asOf(time)}
          </Text>
          <IconButton
            label={messages.refresh}
            icon={<RefreshIcon />}
            variant="ghost"
            size="small"
            onClick={() => onRefresh()}
          />
        </span>
      </Toolbar>
    );
  },
);
