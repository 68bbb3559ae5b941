'use client';
import { forwardRef, useState } from 'react';
import { IconButton } from '../../ui/IconButton.js';
import { CloseIcon, SearchIcon } from '../../ui/icons.js';
import { Input } from '../../ui/Input.js';
import { InputGroup } from '../../ui/InputGroup.js';
import { Spinner } from '../../ui/Spinner.js';
import type { MembersSearch } from './types.js';
import { useSearchKeys } from './useSearchKeys.js';

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
  // What empties the field stands ready, out of sight, before the first letter comes.
  const [near, setNear] = useState(false);
  const field = useSearchKeys(input, (key) => {
    if (key === 'Enter') search.onSubmit();
    if (key !== 'Escape' || text === '') return false;
    onClear();
    return true;
  });
  return (
    <InputGroup
      quiet
      icon={glass}
      trailing={
        <>
          {searching && text !== '' ? <Spinner /> : null}
          {near || text !== '' ? (
            <span aria-hidden={text === ''} className="ok-members-table-clear">
              <IconButton
                tabIndex={text === '' ? -1 : 0}
                label={clearLabel}
                icon={cross}
                variant="ghost"
                size="small"
                onClick={() => onClear()}
              />
            </span>
          ) : null}
        </>
      }
    >
      <Input
        ref={field}
        className="ok-members-table-search"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={100}
        value={text}
        onFocus={() => setNear(true)}
        onChange={(event) => onTextChange(event.currentTarget.value)}
      />
    </InputGroup>
  );
});

// The same elements with every key, so that nothing looks into them.
const glass = <SearchIcon />;
const cross = <CloseIcon />;
