'use client';
import { useState } from 'react';
import { formatNumber } from '../../lib/formatNumber.js';
import { Button } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { IconButton } from '../../ui/IconButton.js';
import { CloseIcon, LockIcon, SearchIcon } from '../../ui/icons.js';
import { Input } from '../../ui/Input.js';
import { InputGroup } from '../../ui/InputGroup.js';
import { Segmented } from '../../ui/Segmented.js';
import { Toolbar } from '../../ui/Toolbar.js';
import { isFound, type ScopeGroup } from './catalogue.js';
import { effective } from './draft.js';
import { ScopeSection } from './ScopeSection.js';
import { scopeState, type ScopeQuestion } from './scopeState.js';
import type { Words } from './types.js';

/** Which scopes are shown. */
type Filter = 'all' | 'held' | 'changed';

/** Props of {@link ScopeList}. */
export type ScopeListProps = ScopeQuestion & {
  words: Words;
  groups: readonly ScopeGroup[];
  /** Left out where nothing can be changed. */
  onToggle: ((scopes: readonly string[], on: boolean) => void) | undefined;
};

/** The scopes of a role in groups, searched and filtered. */
export function ScopeList({ words, groups, onToggle, ...question }: ScopeListProps) {
  const { messages } = words;
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [moved, setMoved] = useState<Readonly<Record<string, boolean>>>({});

  const { draft, changes } = question;
  const before = new Set(effective(draft.base.scopes));
  const after = new Set(effective(draft.scopes));
  const changed = [...changes.gained, ...changes.lost];
  const number = (size: number): string => formatNumber(size, words);
  const passes = (scope: string): boolean => {
    if (filter === 'changed') return changed.includes(scope);
    // What was just unticked stays: nothing moves under the pointer.
    return filter === 'all' || after.has(scope) || before.has(scope);
  };
  const shown = groups
    .map((group) => ({
      group,
      scopes: group.scopes.filter(
        (scope) => passes(scope) && isFound(scope, group, query, messages),
      ),
    }))
    .filter(({ scopes }) => scopes.length > 0);
  const narrowed = query.trim() !== '' || filter !== 'all';
  const partly = ({ scopes }: ScopeGroup): boolean =>
    scopes.some((scope) => before.has(scope)) && !scopes.every((scope) => before.has(scope));
  const first = groups.find(partly) ?? groups[0];
  // Groups that say something by their scopes are open, those that are all or nothing are not.
  const isOpen = (group: ScopeGroup): boolean =>
    moved[group.id] ?? (narrowed || group === first || partly(group));

  return (
    <>
      <div className="ok-role-editor-inset ok-role-editor-find">
        <Toolbar>
          <InputGroup
            quiet
            icon={<SearchIcon />}
            trailing={
              query === '' ? null : (
                <IconButton
                  label={messages.clear}
                  icon={<CloseIcon />}
                  variant="ghost"
                  size="small"
                  onClick={() => setQuery('')}
                />
              )
            }
          >
            <Input
              role="searchbox"
              aria-label={messages.search(
                number(groups.reduce((size, { scopes }) => size + scopes.length, 0)),
              )}
              placeholder={messages.search(
                number(groups.reduce((size, { scopes }) => size + scopes.length, 0)),
              )}
              autoComplete="off"
              spellCheck={false}
              value={query}
              onChange={(event) => {
                setQuery(event.currentTarget.value);
                setMoved({});
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' || query === '') return;
                // A dialog around the editor stays open: this key was for the field.
                event.preventDefault();
                event.stopPropagation();
                setQuery('');
              }}
            />
          </InputGroup>
          <Segmented
            label={messages.show}
            value={filter}
            onValueChange={(value) => {
              setFilter(value);
              setMoved({});
            }}
            options={[
              { value: 'all' as const, label: messages.all },
              { value: 'held' as const, label: messages.held, count: number(after.size) },
              ...(onToggle
                ? [
                    {
                      value: 'changed' as const,
                      label: messages.changed,
                      count: number(changed.length),
                    },
                  ]
                : []),
            ]}
          />
        </Toolbar>
      </div>
      {shown.map(({ group, scopes }) => (
        <ScopeSection
          key={group.id}
          words={words}
          group={group}
          states={scopes.map((scope) => scopeState(scope, question))}
          open={isOpen(group)}
          onOpenChange={(open) => setMoved((now) => ({ ...now, [group.id]: open }))}
          onToggle={onToggle}
        />
      ))}
      {shown.length === 0 ? (
        <Nothing words={words} query={query} filter={filter} onClear={() => setQuery('')} />
      ) : null}
    </>
  );
}

type NothingProps = { words: Words; query: string; filter: Filter; onClear: () => void };

function Nothing({ words: { messages }, query, filter, onClear }: NothingProps) {
  if (query.trim() !== '') {
    return (
      <EmptyState
        icon={<SearchIcon />}
        title={messages.nothingFound}
        actions={<Button onClick={() => onClear()}>{messages.clear}</Button>}
      >
        {messages.nothingFoundNote(query.trim())}
      </EmptyState>
    );
  }
  const held = filter === 'held';
  return (
    <EmptyState icon={<LockIcon />} title={held ? messages.nothingHeld : messages.nothingChanged}>
      {held ? messages.nothingHeldNote : messages.nothingChangedNote}
    </EmptyState>
  );
}
