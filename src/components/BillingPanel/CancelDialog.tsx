'use client';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { Text } from '../../ui/Text.js';
import { ActionProblem } from './ActionProblem.js';
import type { BillingDialogProps } from './BillingDialogs.js';
import { dayText, openInvoices, planName, sumText } from './describe.js';
import { dialogWords } from './dialogWords.js';
import { useAction } from './useAction.js';

/** Asks before a subscription ends with its period. */
export function CancelDialog({ words, content, onClose, onDone }: BillingDialogProps) {
  const messages = dialogWords(words);
  const [{ plan, current_period_end: end }] = useState(content.billing);
  const { busy, problem, run } = useAction();
  const name = planName(content.plans, plan);
  const day = end === null ? '' : dayText(end, words);
  const open = sumText(openInvoices(content.invoices), words);
  const cancel = async (): Promise<void> => {
    const refusal = await run({ plan }, (idempotencyKey) =>
      content.actions.cancel({ idempotencyKey }),
    );
    if (refusal !== null) return;
    onDone(messages.canceled(day));
    onClose();
  };
  return (
    <ConfirmDialog
      open
      tone="danger"
      onOpenChange={() => (busy ? undefined : onClose())}
      title={messages.cancelTitle(name)}
      lead={messages.cancelLead(day)}
      closeLabel={messages.close}
      cancelLabel={messages.keepIt(name)}
      actionLabel={messages.cancelIt}
      busy={busy}
      onConfirm={() => void cancel()}
    >
      <ActionProblem title={messages.notCanceled} error={problem} messages={messages} />
      <Text tone="muted">
        {open === null ? messages.cancelMoney : messages.cancelOpen(open)} {messages.cancelUndo}
      </Text>
    </ConfirmDialog>
  );
}
