'use client';
import { forwardRef } from 'react';
import { Button } from '../../ui/Button.js';
import { Chip } from '../../ui/Chip.js';
import { Count } from '../../ui/Count.js';
import { Toolbar } from '../../ui/Toolbar.js';
import type { MembersFrame } from './actions.js';
import { ColumnChoice } from './ColumnChoice.js';
import { countText, type Words } from './describe.js';
import { FilterChip } from './FilterChip.js';
import { SearchField } from './SearchField.js';
import { SortChoice } from './SortChoice.js';
import type { MembersContent, MembersSearch } from './types.js';

/** Props of {@link MembersToolbar}. */
export type MembersToolbarProps = {
  words: Words;
  search: MembersSearch;
  /** What is sorted and filtered; null while there is nothing. */
  content: MembersContent | null;
  frame: MembersFrame | undefined;
  /** Empties the search field and goes there. */
  onClear: () => void;
  /** Lets go of search and filters; left out when there are none. */
  onClearAll: (() => void) | undefined;
};

/** Search, whose field the ref is of, filters and columns; where the heads are out of sight, the order too. */
export const MembersToolbar = forwardRef<HTMLInputElement, MembersToolbarProps>(
  function MembersToolbar({ words, search, content, frame, onClear, onClearAll }, input) {
    const { messages } = words;
    return (
      <Toolbar>
        <SearchField
          ref={input}
          search={search}
          label={messages.search}
          clearLabel={messages.clear}
          onClear={onClear}
        />
        {content && frame ? <Filters words={words} content={content} frame={frame} /> : null}
        {onClearAll ? (
          <Button variant="ghost" size="small" onClick={() => onClearAll()}>
            {messages.clearFilters}
          </Button>
        ) : null}
        {content?.onSort ? <SortChoice words={words} content={content} /> : null}
        {content && frame ? (
          <ColumnChoice {...frame} words={words} activity={content.activity} />
        ) : null}
      </Toolbar>
    );
  },
);

type FiltersProps = { words: Words; content: MembersContent; frame: MembersFrame };

function Filters({ words, content, frame }: FiltersProps) {
  const { messages } = words;
  const { filter, onFilterChange, activity, inactive } = content;
  if (!onFilterChange) return null;
  const sweeps = activity && inactive !== null && inactive > 0 && filter.status === undefined;
  return (
    <>
      <FilterChip
        label={messages.filterRole}
        options={frame.roles.map(({ name, label }) => ({ value: name, label }))}
        value={filter.role}
        addLabel={messages.addFilter}
        clearLabel={messages.clearFilter}
        onValueChange={(role) => onFilterChange({ status: filter.status, role })}
      />
      {activity ? (
        <FilterChip
          label={messages.filterStatus}
          options={[
            { value: 'active', label: messages.active },
            { value: 'inactive', label: messages.inactive },
          ]}
          value={filter.status}
          addLabel={messages.addFilter}
          clearLabel={messages.clearFilter}
          onValueChange={(status) => onFilterChange({ role: filter.role, status })}
        />
      ) : null}
      {sweeps ? (
        <Chip onClick={() => onFilterChange({ role: filter.role, status: 'inactive' })}>
          {messages.inactiveDays} <Count>{countText(inactive, words)}</Count>
        </Chip>
      ) : null}
    </>
  );
}
