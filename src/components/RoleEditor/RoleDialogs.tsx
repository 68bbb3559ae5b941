'use client';
import { CreateRoleDialog } from './CreateRoleDialog.js';
import { DeleteRoleDialog } from './DeleteRoleDialog.js';
import { laterMessages } from './laterMessages.js';
import { LockOutDialog } from './LockOutDialog.js';
import type { RoleDialog, RolesContent, Words } from './types.js';

/** Props of {@link RoleDialogs}. */
export type RoleDialogsProps = RolesContent & {
  words: Words;
  dialog: RoleDialog | null;
  onClose: () => void;
};

/** The dialog that is open. */
export function RoleDialogs({ dialog, ...props }: RoleDialogsProps) {
  const later = { ...laterMessages, ...props.words.own };
  switch (dialog?.kind) {
    case 'create':
    case 'revive':
      return (
        <CreateRoleDialog
          {...props}
          later={later}
          like={dialog.like}
          revive={dialog.kind === 'revive'}
        />
      );
    case 'delete':
      return <DeleteRoleDialog {...props} later={later} entry={dialog.entry} />;
    case 'lock-out':
      return <LockOutDialog {...props} later={later} {...dialog} />;
    default:
      return null;
  }
}
