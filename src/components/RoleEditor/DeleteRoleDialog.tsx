'use client';
import { useState } from 'react';
import type { ApiError } from '../../client/index.js';
import { errorOf } from '../../hooks/errorOf.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { Hint } from '../../ui/Hint.js';
import { WarningIcon } from '../../ui/icons.js';
import { Select } from '../../ui/Select.js';
import { labelsOf } from './catalogue.js';
import { counted } from './describe.js';
import { effective } from './draft.js';
import { entryLabel } from './entries.js';
import type { LaterMessages } from './laterMessages.js';
import type { RoleEntry, RolesContent, Words } from './types.js';

/** Props of {@link DeleteRoleDialog}. */
export type DeleteRoleDialogProps = Pick<
  RolesContent,
  'entries' | 'held' | 'impact' | 'onAsk' | 'onDelete'
> & {
  words: Words;
  later: LaterMessages;
  entry: RoleEntry;
  onClose: () => void;
};

/** Asks before a role is deleted, and where its people go. */
export function DeleteRoleDialog(props: DeleteRoleDialogProps) {
  const { words, later, entry, entries, held, impact, onAsk, onDelete, onClose } = props;
  const { messages, locale } = words;
  const { role } = entry;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [target, setTarget] = useState('');
  // People can be moved only where the person could have put them.
  const targets = entries.filter(
    (other) =>
      other.role.name !== role.name &&
      !other.gone &&
      effective(other.role.scopes).every((scope) => held.has(scope)),
  );
  const invited = refusal?.code === 'role_in_use';
  const { member_count: people = 0, key_count: keyCount = 0 } = role;
  const used = people + keyCount > 0 || invited;
  const chosen =
    targets.find((other) => other.role.name === target) ??
    targets.find((other) => other.role.name === 'viewer') ??
    targets[0];
  const before = effective(role.scopes);
  const after = effective(chosen?.role.scopes ?? []);
  const lost = before.filter((scope) => !after.includes(scope));
  const gained = after.filter((scope) => !before.includes(scope));
  const answer = impact.impact?.scopes.filter(({ change }) => change === 'lost') ?? [];
  const keys = Math.max(0, ...answer.map((line) => line.keys));

  const close = (): void => {
    onAsk(null);
    onClose();
  };
  const confirm = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      const moved = used && chosen ? { reassign_to: chosen.role.name } : {};
      await onDelete({ name: role.name, ...moved });
      close();
    } catch (error) {
      setRefusal(errorOf(error));
      setBusy(false);
    }
  };
  const ask = (name: string): void => {
    setTarget(name);
    const other = targets.find((one) => one.role.name === name);
    if (other) onAsk({ name: role.name, scopes: other.role.scopes });
  };
  if (used && !chosen) {
    return (
      <Dialog
        open
        size="small"
        onOpenChange={close}
        title={later.deleteTitle(entryLabel({ ...entry, draft: null }, messages))}
        lead={later.noTarget}
        closeLabel={later.close}
        foot={<Button onClick={close}>{later.close}</Button>}
      />
    );
  }
  const members = people > 0 ? counted('members', people, words) : '';
  const its = keyCount > 0 ? counted('keys', keyCount, words) : '';
  const holders = members && its ? later.membersAndKeys(members, its) : members || its;
  return (
    <ConfirmDialog
      open
      tone="danger"
      title={later.deleteTitle(entryLabel({ ...entry, draft: null }, messages))}
      lead={[
        invited
          ? later.deleteInvited
          : used
            ? later.deleteUsed(holders, people + keyCount)
            : later.deleteUnused,
        entry.edits > 0 ? later.deleteEdits(counted('edits', entry.edits, words)) : '',
      ].join(' ')}
      closeLabel={later.close}
      cancelLabel={later.cancel}
      actionLabel={people > 0 ? later.moveAndDelete(formatNumber(people, words)) : later.deleteRole}
      busy={busy}
      error={refusal && !invited ? refusal.detail : undefined}
      onOpenChange={(open) => {
        if (!open) close();
      }}
      onConfirm={() => void confirm()}
    >
      {used ? (
        <Field
          label={later.moveTo}
          after={
            <div aria-live="polite">
              {lost.length > 0 ? (
                <Hint tone="warning" icon={<WarningIcon size="small" />}>
                  {later.loseOnMove(
                    lost.length,
                    formatNumber(lost.length, words),
                    labelsOf(lost, messages, locale),
                  )}{' '}
                  {keys > 0 ? later.keysOnMove(counted('keys', keys, words)) : null}{' '}
                  {answer.some(({ you }) => you) ? later.youOnMove : null}
                </Hint>
              ) : null}
              {gained.length > 0 ? (
                <Hint>{later.gainOnMove(labelsOf(gained, messages, locale))}</Hint>
              ) : lost.length === 0 ? (
                <Hint>{later.sameOnMove}</Hint>
              ) : null}
            </div>
          }
        >
          <Select
            block
            value={chosen?.role.name}
            // Asked when the choice is reached: the first one stands there without a change.
            onFocus={(event) => ask(event.currentTarget.value)}
            onChange={(event) => ask(event.currentTarget.value)}
          >
            {targets.map((other) => (
              <option key={other.role.name} value={other.role.name}>
                {entryLabel({ ...other, draft: null }, messages)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
    </ConfirmDialog>
  );
}
