'use client';
import { forwardRef } from 'react';
import { Select } from '../../ui/Select.js';
import { Toolbar } from '../../ui/Toolbar.js';
import type { Words } from './describe.js';
import { SearchField } from './SearchField.js';
import type { InvitationFilter, InvitationsContent, MembersSearch } from './types.js';

/** Props of {@link InvitationsToolbar}. */
export type InvitationsToolbarProps = Pick<InvitationsContent, 'filter' | 'onFilterChange'> & {
  words: Words;
  /** Left out when the server does not search. */
  search: MembersSearch | undefined;
  /** Empties the search field and goes there. */
  onClear: () => void;
};

const filters: readonly InvitationFilter[] = ['pending', 'accepted', 'revoked', 'expired', 'all'];

/** Search, whose field the ref is of, and which invitations are shown. */
export const InvitationsToolbar = forwardRef<HTMLInputElement, InvitationsToolbarProps>(
  function InvitationsToolbar({ words, search, filter, onFilterChange, onClear }, field) {
    const { messages } = words;
    return (
      <Toolbar>
        {search ? (
          <SearchField
            ref={field}
            search={search}
            label={messages.searchInvitations}
            clearLabel={messages.clear}
            onClear={onClear}
          />
        ) : null}
        <span>
          <Select
            className="ok-quiet"
            aria-label={messages.invitationStatus}
            value={filter}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              const next = filters.find((one) => one === chosen);
              if (next) onFilterChange(next);
            }}
          >
            {filters.map((one) => (
              <option key={one} value={one}>
                {one === 'all' ? messages.allInvitations : messages[one]}
              </option>
            ))}
          </Select>
        </span>
      </Toolbar>
    );
  },
);
