'use client';
import { useState } from 'react';
import type { PaymentMethod } from '../../contract/index.js';
import { Banner } from '../../ui/Banner.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { ActionProblem } from './ActionProblem.js';
import type { BillingDialogProps } from './BillingDialogs.js';
import { methodText, openInvoices, sumText } from './describe.js';
import { dialogWords } from './dialogWords.js';
import { useAction } from './useAction.js';

/** Asks before a card becomes the default while something is open, which is charged to it at once. */
export function PayWithDialog({
  words,
  content,
  method,
  onClose,
  onDone,
}: BillingDialogProps & { method: PaymentMethod }) {
  const messages = dialogWords(words);
  const [sum] = useState(() => sumText(openInvoices(content.invoices), words) ?? '');
  const [isUnpaid, setUnpaid] = useState(false);
  const { busy, problem, run } = useAction();
  const card = methodText(method, words);

  const pay = async (): Promise<void> => {
    setUnpaid(false);
    const refusal = await run({ id: method.id }, () =>
      content.actions.setDefault({ id: method.id }),
    );
    if (refusal !== null) return;
    if ((await content.actions.read())?.status === 'past_due') {
      setUnpaid(true);
      return;
    }
    onDone(messages.paid(card));
    onClose();
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={() => (busy ? undefined : onClose())}
      title={messages.payWithTitle(card)}
      lead={messages.payWithLead(sum)}
      closeLabel={messages.close}
      cancelLabel={messages.cancel}
      actionLabel={messages.payIt(sum)}
      busy={busy}
      onConfirm={() => void pay()}
    >
      {isUnpaid ? (
        <Banner tone="danger" title={messages.notPaid}>
          {messages.notPaidNote}
        </Banner>
      ) : null}
      <ActionProblem title={messages.notPaid} error={problem} messages={messages} />
    </ConfirmDialog>
  );
}
