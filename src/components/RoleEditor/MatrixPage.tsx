'use client';
import { useState } from 'react';
import { Button } from '../../ui/Button.js';
import { DownloadIcon } from '../../ui/actionIcons.js';
import { Text } from '../../ui/Text.js';
import { Toolbar } from '../../ui/Toolbar.js';
import { labelsOf } from './catalogue.js';
import { counted } from './describe.js';
import { changesOf, setScopes, startDraft } from './draft.js';
import { entryLabel } from './entries.js';
import { downloadMatrix } from './exportMatrix.js';
import type { LaterMessages } from './laterMessages.js';
import { ScopeGrid, type GridCell, type GridColumn } from './ScopeGrid.js';
import { isFree, scopeState } from './scopeState.js';
import type { RoleEntry, RolesContent, Words } from './types.js';

/** Props of {@link MatrixPage}. */
export type MatrixPageProps = RolesContent & { words: Words; later: LaterMessages };

/** Every scope of every role. Ticks go into the drafts; saving is done role by role, with its effect in sight. */
export function MatrixPage(props: MatrixPageProps) {
  const { words, later, entries, groups, editable, onEdit, onSelect, onViewChange } = props;
  const { messages } = words;
  const [reason, setReason] = useState<string | null>(null);
  const here = entries.filter(({ gone }) => !gone);
  const edited = here.filter(({ edits }) => edits > 0);
  const changing = here.some(({ lock }) => lock === null);

  const column = (entry: RoleEntry): GridColumn => ({
    id: entry.role.name,
    label: entryLabel(entry, messages),
    locked: editable && entry.lock !== null,
    cell: cellsOf(entry, props),
  });
  const toggle = (name: string, scope: string, on: boolean): void => {
    const entry = here.find(({ role }) => role.name === name);
    if (entry) onEdit(name, setScopes(entry.draft ?? startDraft(entry.role), [scope], on));
  };
  return (
    <>
      <Toolbar>
        <Text tone="muted" role="status" className="ok-role-editor-grow">
          {reason ?? (changing ? later.matrixHelp : null)}
        </Text>
        <Button icon={<DownloadIcon />} onClick={() => downloadMatrix(here, groups, words, later)}>
          {later.exportCsv}
        </Button>
      </Toolbar>
      <ScopeGrid
        words={words}
        later={later}
        label={later.matrixLabel}
        groups={groups}
        columns={here.map(column)}
        onToggle={changing ? toggle : undefined}
        onReason={setReason}
      />
      {edited.length > 0 ? (
        <Toolbar>
          <Text tone="muted">{later.editsIn}</Text>
          {edited.map((entry) => (
            <Button
              key={entry.role.name}
              size="small"
              onClick={() => {
                onSelect(entry.role.name);
                onViewChange('roles');
              }}
            >
              {later.openRole(entryLabel(entry, messages), counted('edits', entry.edits, words))}
            </Button>
          ))}
        </Toolbar>
      ) : null}
    </>
  );
}

/** The cells of one role. Worked out once for the column, not once for each cell. */
function cellsOf(
  entry: RoleEntry,
  { words: { messages, locale }, later, held }: MatrixPageProps,
): (scope: string) => GridCell {
  const draft = entry.draft ?? startDraft(entry.role);
  const changes = changesOf(draft);
  const question = { draft, changes, held, refused: [] };
  return (scope) => {
    const state = scopeState(scope, question);
    const gains = changes.gained.includes(scope);
    const loses = changes.lost.includes(scope);
    return {
      on: state.on,
      change: gains ? 'gain' : loses ? 'loss' : undefined,
      note: gains ? later.wouldGain : loses ? later.wouldLose : undefined,
      reason: entry.lock
        ? messages[lockTexts[entry.lock]]
        : isFree(state)
          ? null
          : state.fixed
            ? messages[state.fixed]
            : messages.comesWith(labelsOf(state.bringers, messages, locale)),
    };
  };
}

const lockTexts = {
  system: 'lockedSystem',
  server: 'lockedServer',
  rights: 'lockedRights',
  beyond: 'lockedBeyond',
} as const;
