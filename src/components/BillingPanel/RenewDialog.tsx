'use client';
import { useState } from 'react';
import { formatMoney } from '../../lib/formatMoney.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { ActionProblem } from './ActionProblem.js';
import type { BillingDialogProps } from './BillingDialogs.js';
import { dayText, defaultMethod, methodText, planName, priceText } from './describe.js';
import { dialogWords } from './dialogWords.js';
import { Line, Lines } from './Lines.js';
import { useAction } from './useAction.js';

/** Asks before a cancellation is taken back, and says what is charged then. */
export function RenewDialog({ words, content, onClose, onDone }: BillingDialogProps) {
  const messages = dialogWords(words);
  const [{ plan, current_period_end: end }] = useState(content.billing);
  const { busy, problem, run } = useAction();
  const details = content.plans.find(({ id }) => id === plan);
  const price = priceText(details, words);
  const name = planName(content.plans, plan);
  const day = end === null ? '' : dayText(end, words);
  const card = defaultMethod(content);
  const renew = async (): Promise<void> => {
    const refusal = await run({ plan }, (idempotencyKey) =>
      content.actions.renew({ idempotencyKey }),
    );
    if (refusal !== null) return;
    onDone(messages.renewed(name));
    onClose();
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={() => (busy ? undefined : onClose())}
      title={messages.renewTitle(name)}
      lead={messages.renewLead(name, day)}
      closeLabel={messages.close}
      cancelLabel={messages.cancel}
      actionLabel={messages.renewIt(name)}
      busy={busy}
      onConfirm={() => void renew()}
    >
      <ActionProblem title={messages.notRenewed} error={problem} messages={messages} />
      {details && price !== null ? (
        <Lines label={messages.costs}>
          <Line name={messages.renewNow}>{formatMoney(0, details.currency, words)}</Line>
          <Line
            name={messages.renewThen(day)}
            note={card ? messages.payWith(methodText(card, words)) : null}
          >
            {price}
          </Line>
        </Lines>
      ) : null}
    </ConfirmDialog>
  );
}
