'use client';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { logoFieldOf } from '../../contract/brandingRules.js';
import { useWork } from '../../hooks/useWork.js';
import { taskMessages } from './taskMessages.js';
import type { BrandingContent, LogoVariant, Words } from './types.js';
import { UploadDialog } from './UploadDialog.js';

/** What is to be done with a picture. */
export type LogoTask =
  { name: 'upload'; variant: LogoVariant; file: File } | { name: 'remove'; variant: LogoVariant };

/** Props of {@link LogoDialogs}. */
export type LogoDialogsProps = {
  task: LogoTask;
  words: Words;
  content: BrandingContent;
  onClose: () => void;
  /** Says what was done, and what was seen to be wrong with the picture. */
  onDone: (news: string, warning?: string) => void;
};

/** Uploads a picture or takes one away. */
export function LogoDialogs({ task, ...props }: LogoDialogsProps) {
  return task.name === 'upload' ? (
    <UploadDialog {...props} variant={task.variant} file={task.file} />
  ) : (
    <RemoveDialog {...props} variant={task.variant} />
  );
}

type RemoveDialogProps = Omit<LogoDialogsProps, 'task'> & { variant: LogoVariant };

function RemoveDialog({ variant, words, content, onClose, onDone }: RemoveDialogProps) {
  const messages = { ...words.messages, ...taskMessages, ...words.own };
  const { busy, problem, run } = useWork();
  const name = messages.fields[logoFieldOf[variant]];
  const remove = (): Promise<void> =>
    run(async () => {
      await content.actions.removeLogo({ variant });
      onDone(messages.removed(name));
      onClose();
    });
  return (
    <ConfirmDialog
      open
      tone="danger"
      title={messages.removeTitle(name)}
      lead={messages.removeLead}
      closeLabel={messages.close}
      cancelLabel={messages.cancel}
      actionLabel={messages.removeAction}
      busy={busy}
      error={problem && `${messages.removeFailed} ${problem.detail}`}
      onOpenChange={() => (busy ? undefined : onClose())}
      onConfirm={() => void remove()}
    />
  );
}
