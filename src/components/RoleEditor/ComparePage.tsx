'use client';
import { useState } from 'react';
import { formatNumber } from '../../lib/formatNumber.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { CheckIcon } from '../../ui/icons.js';
import { Segmented } from '../../ui/Segmented.js';
import { Select } from '../../ui/Select.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { Text } from '../../ui/Text.js';
import { Toolbar } from '../../ui/Toolbar.js';
import { entryLabel, scopesOf } from './entries.js';
import type { LaterMessages } from './laterMessages.js';
import { ScopeGrid } from './ScopeGrid.js';
import type { RoleEntry, RolesContent, Words } from './types.js';

/** Props of {@link ComparePage}. */
export type ComparePageProps = RolesContent & { words: Words; later: LaterMessages };

/** Two roles side by side: what only one of them may do, or everything. */
export function ComparePage({ words, later, entries, groups, selected }: ComparePageProps) {
  const { messages } = words;
  const [pair, setPair] = useState<readonly [string, string]>(() => {
    const other = entries.find(({ role }) => role.name !== selected);
    return [selected, other?.role.name ?? selected];
  });
  const [filter, setFilter] = useState<'differences' | 'all'>('differences');
  const find = (name: string): RoleEntry | undefined =>
    entries.find(({ role }) => role.name === name) ?? entries[0];
  const columns = pair.flatMap((name, index) => {
    const entry = find(name);
    return entry
      ? [
          {
            id: String(index),
            entry,
            label: entryLabel(entry, messages),
            has: new Set(scopesOf(entry)),
          },
        ]
      : [];
  });
  const [first, second] = columns;
  const all = groups.flatMap(({ scopes }) => scopes);
  const differs = (scope: string): boolean => first?.has.has(scope) !== second?.has.has(scope);
  const shown = groups
    .map(({ id, scopes }) => ({
      id,
      scopes: scopes.filter((scope) => filter === 'all' || differs(scope)),
    }))
    .filter(({ scopes }) => scopes.length > 0);
  const choose = (index: number, name: string): void =>
    setPair(([a, b]) => (index === 0 ? [name, b] : [a, name]));

  const select = (index: 0 | 1, label: string) => (
    <Select
      aria-label={label}
      value={columns[index]?.entry.role.name}
      onChange={(event) => choose(index, event.currentTarget.value)}
    >
      {entries.map((entry) => (
        <option key={entry.role.name} value={entry.role.name}>
          {entryLabel(entry, messages)}
        </option>
      ))}
    </Select>
  );
  return (
    <>
      <Toolbar>
        {select(0, later.firstRole)}
        <Text tone="muted">{later.with}</Text>
        <span className="ok-role-editor-grow">{select(1, later.secondRole)}</span>
        <Segmented
          label={messages.show}
          value={filter}
          onValueChange={setFilter}
          options={[
            {
              value: 'differences',
              label: later.differences,
              count: formatNumber(all.filter(differs).length, words),
            },
            { value: 'all', label: later.everything, count: formatNumber(all.length, words) },
          ]}
        />
      </Toolbar>
      {shown.length === 0 ? (
        <TableFrame>
          <EmptyState icon={<CheckIcon />} title={later.noDifference}>
            {later.noDifferenceNote(first?.label ?? '', second?.label ?? '')}
          </EmptyState>
        </TableFrame>
      ) : (
        <ScopeGrid
          words={words}
          later={later}
          label={later.compareLabel}
          groups={shown}
          columns={columns.map(({ id, label, has }) => ({
            id,
            label,
            locked: false,
            cell: (scope) => ({
              on: has.has(scope),
              change: differs(scope) && has.has(scope) ? 'gain' : undefined,
              reason: null,
            }),
          }))}
        />
      )}
    </>
  );
}
