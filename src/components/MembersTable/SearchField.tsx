'use client';
import { forwardRef } from 'react';
import { IconButton } from '../../ui/IconButton.js';
import { CloseIcon, SearchIcon } from '../../ui/icons.js';
import { Input } from '../../ui/Input.js';
import { InputGroup } from '../../ui/InputGroup.js';
import { Spinner } from '../../ui/Spinner.js';
import type { MembersSearch } from './types.js';

/** Props of {@link SearchField}. */
export type SearchFieldProps = {
  search: MembersSearch;
  label: string;
  clearLabel: string;
  /** Empties the field and goes there. */
  onClear: () => void;
};

/** The search, whose field the ref is of. */
export const SearchField = forwardRef<HTMLInputElement, SearchFieldProps>(function SearchField(
  { search, label, clearLabel, onClear },
  input,
) {
  const { text, searching, onTextChange } = search;
  return (
    <InputGroup
      quiet
      icon={glass}
      trailing={
        <>
          {searching && text !== '' ? <Spinner /> : null}
          <IconButton
            hidden={text === ''}
            className="ok-members-table-clear"
            label={clearLabel}
            icon={cross}
            variant="ghost"
            size="small"
            onClick={() => onClear()}
          />
        </>
      }
    >
      <Input
        ref={input}
        role="searchbox"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={100}
        value={text}
        onChange={(event) => onTextChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') search.onSubmit();
          if (event.key !== 'Escape' || text === '') return;
          // A dialog around the list stays open: this key was for the field.
          event.preventDefault();
          event.stopPropagation();
          onClear();
        }}
      />
    </InputGroup>
  );
});

// The same elements with every key, so that nothing looks into them.
const glass = <SearchIcon />;
const cross = <CloseIcon />;
