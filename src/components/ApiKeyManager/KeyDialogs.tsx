'use client';
import { CreateDialog } from './CreateDialog.js';
import { DetailsDialog } from './DetailsDialog.js';
import { RevokeDialog } from './RevokeDialog.js';
import { RevokeManyDialog } from './RevokeManyDialog.js';
import { RotateDialog } from './RotateDialog.js';
import type { KeyContent, KeyGuide, KeyKind, OpenDialog, Words } from './types.js';

/** What every dialog gets. */
export type KeyDialogProps = {
  words: Words;
  kind: KeyKind;
  content: KeyContent;
  onClose: () => void;
  onOpen: (dialog: OpenDialog) => void;
  /** Says what was done once the dialog is gone. */
  onDone: (news: string) => void;
};

/** What dialogs that show a secret get as well. */
export type SecretDialogProps = KeyDialogProps & {
  guide: KeyGuide;
  /** Organization that snippets for tokens name. */
  organizationId: string | null;
};

/** Props of {@link KeyDialogs}. */
export type KeyDialogsProps = SecretDialogProps & { open: OpenDialog };

/** The dialog that is open. */
export function KeyDialogs({ open, ...props }: KeyDialogsProps) {
  switch (open.name) {
    case 'create':
      return <CreateDialog {...props} like={open.like} />;
    case 'details':
      return <DetailsDialog {...props} subject={open.key} />;
    case 'rotate':
      return <RotateDialog {...props} subject={open.key} />;
    case 'revoke':
      return <RevokeDialog {...props} subject={open.key} />;
    case 'revoke-many':
      return <RevokeManyDialog {...props} subjects={open.keys} />;
  }
}
