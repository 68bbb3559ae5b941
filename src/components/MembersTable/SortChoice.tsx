'use client';
import { useMemo } from 'react';
import { useLatest } from '../../provider/useLatest.js';
import { Select } from '../../ui/Select.js';
import type { Words } from './describe.js';
import { sortOptions } from './sorting.js';
import type { MembersContent } from './types.js';

/** Props of {@link SortChoice}. */
export type SortChoiceProps = {
  words: Words;
  content: Pick<MembersContent, 'activity' | 'sort' | 'onSort'>;
};

/** The order of the members, where the heads that sort are out of sight. */
export function SortChoice({ words, content }: SortChoiceProps) {
  const { messages } = words;
  const { activity, sort, onSort } = content;
  const handle = useLatest(onSort);
  const options = useMemo(() => sortOptions(activity, messages), [activity, messages]);
  const listed = useMemo(
    () =>
      options.map((option) => (
        <option key={option.sort} value={option.sort}>
          {option.label}
        </option>
      )),
    [options],
  );
  // The same element until the order changes: with every key of a search there is nothing new in it.
  return useMemo(
    () => (
      <span data-when="narrow">
        <Select
          className="ok-quiet"
          aria-label={messages.sortBy}
          value={sort}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const order = options.find((option) => option.sort === chosen);
            if (order) handle.current?.(order.sort);
          }}
        >
          {listed}
        </Select>
      </span>
    ),
    [messages, options, listed, sort, handle],
  );
}
