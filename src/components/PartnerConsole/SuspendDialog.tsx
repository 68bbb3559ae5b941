'use client';
import type { ApiError } from '../../client/index.js';
import type { ChildOrganization } from '../../contract/index.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { laterMessages } from './laterMessages.js';
import type { Words } from './types.js';

/** Props of {@link SuspendDialog}. */
export type SuspendDialogProps = {
  child: ChildOrganization;
  /** What it will be. */
  suspended: boolean;
  words: Words;
  busy: boolean;
  problem: ApiError | null;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before members are locked out, by the address of their organization, or are let in again. */
export function SuspendDialog(props: SuspendDialogProps) {
  const { child, suspended, words, busy, problem, onConfirm, onClose } = props;
  const messages = { ...laterMessages, ...words.own };
  const { name, slug, member_count } = child;
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={(suspended ? messages.suspendTitle : messages.resumeTitle)(name)}
      lead={
        suspended
          ? messages.suspendLead(member_count, formatNumber(member_count, words))
          : messages.resumeLead
      }
      closeLabel={messages.dismiss}
      cancelLabel={messages.cancel}
      actionLabel={suspended ? messages.suspendAct : messages.resumeAct}
      tone={suspended ? 'danger' : undefined}
      typed={suspended ? { label: messages.suspendTyped(slug), value: slug } : undefined}
      busy={busy}
      error={problem?.detail}
      onConfirm={onConfirm}
    />
  );
}
