'use client';
import { useRef, useState, type ComponentType } from 'react';
import { Button } from '../../ui/Button.js';
import type { EmptyStateProps } from '../../ui/EmptyState.js';
import { SearchIcon } from '../../ui/icons.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import { Loaded } from '../../ui/Loaded.js';
import { StaleBanner } from '../../ui/StaleBanner.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { KeyTable } from './KeyTable.js';
import { KeyToolbar } from './KeyToolbar.js';
import { countSweeps, selectKeys, stateOf, type KeyQuery } from './listing.js';
import { loadRotations, loadSelectionBar } from './load.js';
import { rotationsOf } from './rotation.js';
import { RotationSkeleton } from './RotationSkeleton.js';
import type { KeyContent, KeyKind, OpenDialog, Words } from './types.js';
import { useSelection } from './useSelection.js';

/** Props of {@link KeyPage}. */
export type KeyPageProps = {
  words: Words;
  kind: KeyKind;
  content: KeyContent;
  Empty: ComponentType<EmptyStateProps>;
  onOpen: (dialog: OpenDialog) => void;
};

const everything: KeyQuery = { text: '', state: null, sweep: null, sort: 'name' };

/** Rotations under way, search, sweeps and the rows. */
export function KeyPage({ words, kind, content, Empty, onOpen }: KeyPageProps) {
  const { messages, locale } = words;
  const { rows, now, offline, actions, details } = content;
  const [query, setQuery] = useState<KeyQuery>(everything);
  const [watched, setWatched] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const found = selectKeys(rows, query, now, locale);
  const candidates = offline
    ? []
    : found.filter((key) => stateOf(key, now) !== 'revoked').map(({ key_id }) => key_id);
  const selection = useSelection(candidates);
  const rotations = actions.rotate ? rotationsOf(rows, now) : [];
  const change = (part: Partial<KeyQuery>): void => setQuery((before) => ({ ...before, ...part }));
  const clear = (): void => {
    setQuery(({ sort }) => ({ ...everything, sort }));
    field.current?.focus();
  };
  const nothing = kind === 'keys' ? messages.nothingMatches : messages.nothingMatchesToken;
  return (
    <>
      <StaleBanner words={words} content={content} />
      {rotations.length > 0 ? (
        <Loaded
          load={loadRotations}
          when
          waiting={<RotationSkeleton />}
          props={{ words, content, rotations, watched, onWatch: setWatched }}
        />
      ) : null}
      <KeyToolbar
        words={words}
        query={query}
        onQueryChange={change}
        sweeps={countSweeps(rows, now)}
        details={details}
        field={field}
      />
      {candidates.length > 0 && (query.sweep !== null || selection.selected.size > 0) ? (
        <Loaded
          load={loadSelectionBar}
          when
          props={{
            words,
            selected: selection.selected.size,
            matching: candidates.length,
            onSelectAll: () => selection.tickAll(true),
            onClear: selection.clear,
            onRevoke: () =>
              onOpen({
                name: 'revoke-many',
                keys: found.filter(({ key_id }) => selection.selected.has(key_id)),
              }),
          }}
        />
      ) : null}
      {found.length === 0 ? (
        <TableFrame>
          <Empty
            icon={<SearchIcon />}
            title={nothing}
            actions={<Button onClick={clear}>{messages.showAll}</Button>}
          >
            {query.text.trim() ? messages.searched(query.text.trim()) : messages.filtered}
          </Empty>
        </TableFrame>
      ) : (
        <KeyTable
          words={words}
          kind={kind}
          content={content}
          rows={found}
          sort={query.sort}
          onSort={(sort) => change({ sort })}
          selected={selection.selected}
          candidates={candidates}
          onTick={selection.tick}
          onTickAll={selection.tickAll}
          onOpen={onOpen}
          onWatch={setWatched}
        />
      )}
      <LiveRegion>{found.length === 0 ? nothing : null}</LiveRegion>
    </>
  );
}
