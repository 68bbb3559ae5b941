'use client';
import { useState } from 'react';
import { Field } from '../../ui/Field.js';
import { Hint } from '../../ui/Hint.js';
import { IconButton } from '../../ui/IconButton.js';
import { EditIcon, TrashIcon } from '../../ui/actionIcons.js';
import { CopyIcon, LockIcon } from '../../ui/icons.js';
import { Input } from '../../ui/Input.js';
import { Text } from '../../ui/Text.js';
import { labelOf, type Draft } from './draft.js';
import { entryLabel } from './entries.js';
import { DESCRIPTION_MAX, labelProblem } from './label.js';
import { soon } from './RolePicker.js';
import type { RoleDialog, RoleEntry, RolesContent, Words } from './types.js';

/** Props of {@link RoleHead}. */
export type RoleHeadProps = Pick<RolesContent, 'editable' | 'problem' | 'onEdit'> & {
  words: Words;
  entry: RoleEntry;
  draft: Draft;
  onDialog: (dialog: RoleDialog) => void;
};

/** Outside of any component, so that it is called once: when the field comes. */
const focus = (field: HTMLInputElement | null): void => field?.focus();

/** Name and description of a role, to read or to type, and what can be done with the whole of it. */
export function RoleHead({
  words,
  entry,
  draft,
  editable,
  problem,
  onEdit,
  onDialog,
}: RoleHeadProps) {
  const { messages } = words;
  const { role, lock, gone } = entry;
  // Of one version: a role that was saved is no longer being renamed.
  const [renamed, setRenamed] = useState<number | null>(null);
  const version = role.version ?? 0;
  const renaming = renamed === version;
  const changeable = lock === null && !gone;
  const typed = draft.label !== labelOf(role) || draft.description !== (role.description ?? '');
  const wrong = labelProblem(draft.label);
  const edit = (changes: Partial<Draft>): void => onEdit(role.name, { ...draft, ...changes });
  return (
    <header className="ok-role-editor-inset ok-role-editor-head">
      {changeable && (renaming || (entry.draft && typed)) ? (
        <div className="ok-stack">
          <Field label={messages.label} error={wrong ? messages[wrong] : problem?.fields.label}>
            <Input
              ref={renaming ? focus : undefined}
              value={draft.label}
              autoComplete="off"
              onChange={(event) => edit({ label: event.currentTarget.value })}
            />
          </Field>
          <Field
            label={messages.description}
            note={messages.optional}
            error={problem?.fields.description}
          >
            <Input
              value={draft.description}
              autoComplete="off"
              maxLength={DESCRIPTION_MAX}
              onChange={(event) => edit({ description: event.currentTarget.value })}
            />
          </Field>
        </div>
      ) : (
        <div>
          <Text as="h2" size="title">
            <bdi>{entryLabel(entry, messages)}</bdi>
          </Text>
          {role.description ? (
            <Text tone="muted">
              <bdi>{role.description}</bdi>
            </Text>
          ) : null}
          {lock === 'system' && editable ? (
            <Hint icon={<LockIcon size="small" />}>{messages.lockedSystem}</Hint>
          ) : null}
        </div>
      )}
      {editable && !gone ? (
        <div className="ok-row ok-gap-1">
          {changeable ? (
            <IconButton
              variant="ghost"
              label={messages.rename}
              aria-pressed={renaming || typed}
              icon={<EditIcon />}
              onClick={() => setRenamed(renaming ? null : version)}
            />
          ) : null}
          <IconButton
            variant="ghost"
            label={messages.duplicate}
            icon={<CopyIcon />}
            {...soon}
            onClick={() => onDialog({ kind: 'create', like: entry })}
          />
          {changeable ? (
            <IconButton
              variant="ghost"
              label={messages.remove}
              icon={<TrashIcon />}
              {...soon}
              onClick={() => onDialog({ kind: 'delete', entry })}
            />
          ) : null}
        </div>
      ) : null}
    </header>
  );
}
