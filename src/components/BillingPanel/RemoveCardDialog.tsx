'use client';
import type { PaymentMethod } from '../../contract/index.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import type { BillingDialogProps } from './BillingDialogs.js';
import { methodText } from './describe.js';
import { dialogWords } from './dialogWords.js';
import { useAction } from './useAction.js';

/** Asks before a card is removed. */
export function RemoveCardDialog({
  words,
  content,
  method,
  onClose,
  onDone,
}: BillingDialogProps & { method: PaymentMethod }) {
  const messages = dialogWords(words);
  const { busy, problem, run } = useAction();
  const card = methodText(method, words);
  const remove = async (): Promise<void> => {
    const refusal = await run({ id: method.id }, () =>
      content.actions.removeMethod({ id: method.id }),
    );
    if (refusal !== null) return;
    onDone(messages.removed(card));
    onClose();
  };
  return (
    <ConfirmDialog
      open
      tone="danger"
      onOpenChange={() => (busy ? undefined : onClose())}
      title={messages.removeTitle(card)}
      lead={method.is_default ? messages.removeDefault : messages.removeLead}
      closeLabel={messages.close}
      cancelLabel={messages.cancel}
      actionLabel={messages.remove}
      busy={busy}
      error={problem ? `${messages.notRemoved} ${problem.detail}` : undefined}
      onConfirm={() => void remove()}
    />
  );
}
