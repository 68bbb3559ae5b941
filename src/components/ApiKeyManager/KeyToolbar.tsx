'use client';
import type { RefObject } from 'react';
import { Chip } from '../../ui/Chip.js';
import { Count } from '../../ui/Count.js';
import { IconButton } from '../../ui/IconButton.js';
import { CloseIcon, SearchIcon } from '../../ui/icons.js';
import { Input } from '../../ui/Input.js';
import { InputGroup } from '../../ui/InputGroup.js';
import { Select } from '../../ui/Select.js';
import { Toolbar } from '../../ui/Toolbar.js';
import { countText } from './describe.js';
import { columnName } from './KeyHeads.js';
import { keyStates, type KeyQuery, type Sweep } from './listing.js';
import { isSort, sortColumns } from './sorting.js';
import type { Words } from './types.js';

/** Props of {@link KeyToolbar}. */
export type KeyToolbarProps = {
  words: Words;
  query: KeyQuery;
  onQueryChange: (change: Partial<KeyQuery>) => void;
  /** How many keys each sweep has; null where that is not known. */
  sweeps: Readonly<Record<Sweep, number | null>>;
  details: boolean;
  field: RefObject<HTMLInputElement | null>;
};

/** Search, filter by status, sweeps; where heads are out of sight, the order too. */
export function KeyToolbar({
  words,
  query,
  onQueryChange,
  sweeps,
  details,
  field,
}: KeyToolbarProps) {
  const { messages } = words;
  const { text, state, sweep, sort } = query;
  const chips = [
    { name: 'expiring', label: messages.expiringSoon },
    { name: 'never-used', label: messages.neverUsed },
  ] as const;
  const clear = (): void => {
    onQueryChange({ text: '' });
    field.current?.focus();
  };
  return (
    <Toolbar>
      <InputGroup
        quiet
        icon={<SearchIcon />}
        trailing={
          text === '' ? null : (
            <IconButton
              label={messages.clear}
              icon={<CloseIcon />}
              variant="ghost"
              size="small"
              onClick={clear}
            />
          )
        }
      >
        <Input
          ref={field}
          role="searchbox"
          aria-label={messages.search}
          placeholder={messages.search}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          value={text}
          onChange={(event) => onQueryChange({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || text === '') return;
            // A dialog around the list stays open: this key was for the field.
            event.preventDefault();
            event.stopPropagation();
            clear();
          }}
        />
      </InputGroup>
      {details ? (
        <span className="ok-api-key-manager-pick">
          <Select
            block
            className="ok-quiet"
            aria-label={messages.status}
            value={state ?? ''}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              onQueryChange({ state: keyStates.find((one) => one === chosen) ?? null });
            }}
          >
            <option value="">{messages.everyStatus}</option>
            {keyStates.map((one) => (
              <option key={one} value={one}>
                {messages.states[one]}
              </option>
            ))}
          </Select>
        </span>
      ) : null}
      <span className="ok-api-key-manager-pick" data-when="narrow">
        <Select
          block
          className="ok-quiet"
          aria-label={messages.sortBy}
          value={sort}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isSort(value)) onQueryChange({ sort: value });
          }}
        >
          {sortColumns
            .filter((column) => details || column !== 'last_used_at')
            .flatMap((column) => {
              const name = columnName(column, messages);
              return [
                <option key={column} value={column}>
                  {messages.ascending(name)}
                </option>,
                <option key={`-${column}`} value={`-${column}`}>
                  {messages.descending(name)}
                </option>,
              ];
            })}
        </Select>
      </span>
      {chips.map(({ name, label }) =>
        sweeps[name] ? (
          <Chip
            key={name}
            pressed={sweep === name}
            onClick={() => onQueryChange({ sweep: sweep === name ? null : name })}
          >
            {label} <Count>{countText(sweeps[name], words)}</Count>
          </Chip>
        ) : null,
      )}
    </Toolbar>
  );
}
