'use client';
import { Badge } from '../../ui/Badge.js';
import { IconButton } from '../../ui/IconButton.js';
import { LockIcon, PlusIcon } from '../../ui/icons.js';
import { Select } from '../../ui/Select.js';
import { Text } from '../../ui/Text.js';
import { Truncate } from '../../ui/Truncate.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { counted, holdersText } from './describe.js';
import { entryLabel } from './entries.js';
import { loadDialogs } from './later.js';
import type { RoleDialog, RoleEntry, RolesContent, Words } from './types.js';

/** Props of {@link RolePicker}. */
export type RolePickerProps = Pick<
  RolesContent,
  'entries' | 'selected' | 'onSelect' | 'editable'
> & {
  words: Words;
  onDialog: (dialog: RoleDialog) => void;
};

/** Fetches the dialogs while the person is still reaching for the button. */
export const soon = {
  onPointerEnter: () => void loadDialogs().catch(() => {}),
  onFocus: () => void loadDialogs().catch(() => {}),
};

/** The roles to choose from: a list, and a select where there is no room for one. */
export function RolePicker({
  words,
  entries,
  selected,
  onSelect,
  editable,
  onDialog,
}: RolePickerProps) {
  const { messages } = words;
  const onlyBuiltIn = editable && entries.every(({ lock }) => lock === 'system');
  const create = (): void => onDialog({ kind: 'create', like: null });
  const wordsOf = (entry: RoleEntry) =>
    messages.pick(
      entryLabel(entry, messages),
      holdersText(entry.role, words) ?? '',
      entry.edits > 0 ? counted('edits', entry.edits, words) : '',
    );
  return (
    <>
      <nav className="ok-role-editor-list" aria-label={messages.roles}>
        {entries.map((entry) => (
          <button
            key={entry.role.name}
            type="button"
            className="ok-bare ok-role-editor-role"
            aria-current={entry.role.name === selected ? 'true' : undefined}
            onClick={() => onSelect(entry.role.name)}
          >
            <Truncate>{entryLabel(entry, messages)}</Truncate>
            <VisuallyHidden>, </VisuallyHidden>
            {entry.edits > 0 ? (
              <Badge tone={entry.gone || entry.newer ? 'warning' : 'accent'}>
                {counted('edits', entry.edits, words)}
              </Badge>
            ) : entry.lock !== null && editable ? (
              <LockIcon size="small" />
            ) : null}
            {entry.edits > 0 ? <VisuallyHidden>, </VisuallyHidden> : null}
            <Text as="span" size="small" tone="muted" numeric>
              {holdersText(entry.role, words)}
            </Text>
          </button>
        ))}
        {editable ? (
          <button type="button" className="ok-bare ok-menu-item" {...soon} onClick={create}>
            <PlusIcon />
            {messages.newRole}
          </button>
        ) : null}
        {onlyBuiltIn ? (
          <Text size="small" tone="muted" className="ok-role-editor-inset ok-role-editor-news">
            {messages.noneOfYourOwn}
          </Text>
        ) : null}
      </nav>
      <div className="ok-role-editor-pick">
        <Select
          block
          aria-label={messages.role}
          value={selected}
          onChange={(event) => onSelect(event.currentTarget.value)}
        >
          {entries.map((entry) => (
            <option key={entry.role.name} value={entry.role.name}>
              {wordsOf(entry)}
            </option>
          ))}
        </Select>
        {editable ? (
          <IconButton label={messages.newRole} icon={<PlusIcon />} {...soon} onClick={create} />
        ) : null}
      </div>
    </>
  );
}
