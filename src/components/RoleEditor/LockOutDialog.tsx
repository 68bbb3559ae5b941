'use client';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import type { Draft } from './draft.js';
import { entryLabel } from './entries.js';
import type { LaterMessages } from './laterMessages.js';
import type { RoleEntry, RolesContent, Words } from './types.js';

/** Props of {@link LockOutDialog}. */
export type LockOutDialogProps = Pick<RolesContent, 'saving' | 'onSave'> & {
  words: Words;
  later: LaterMessages;
  entry: RoleEntry;
  draft: Draft;
  /** The server said that the person is among those who lose it. */
  certain: boolean;
  onClose: () => void;
};

/** Asks before the person takes away their own right to manage roles. */
export function LockOutDialog({
  words,
  later,
  entry,
  draft,
  certain,
  saving,
  onSave,
  onClose,
}: LockOutDialogProps) {
  return (
    <ConfirmDialog
      open
      tone="danger"
      title={later.lockOutTitle}
      lead={`${later.lockOutLead(entryLabel(entry, words.messages))} ${certain ? later.lockOutYou : later.lockOutMaybe}`}
      closeLabel={later.close}
      cancelLabel={later.cancel}
      actionLabel={later.saveAnyway}
      busy={saving}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      onConfirm={() => {
        // What went wrong is said where the role is edited.
        void onSave(draft).then(onClose);
      }}
    />
  );
}
