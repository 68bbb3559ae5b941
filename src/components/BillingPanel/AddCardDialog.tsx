'use client';
import { useState } from 'react';
import { Banner } from '../../ui/Banner.js';
import { Dialog } from '../../ui/Dialog.js';
import type { BillingDialogProps } from './BillingDialogs.js';
import { CardSlot } from './CardSlot.js';
import { methodText, openInvoices, sumText } from './describe.js';
import { dialogWords } from './dialogWords.js';

/** Props of {@link AddCardDialog}. */
export type AddCardDialogProps = BillingDialogProps & {
  /** What is open is paid with the card at once. */
  pays: boolean;
};

/** Adds a card, and pays what is open with it if that is what it is for. */
export function AddCardDialog({ words, content, pays, onClose, onDone }: AddCardDialogProps) {
  const messages = dialogWords(words);
  // What is open when the question is put: once it is paid, nothing is.
  const [sum] = useState(() => sumText(openInvoices(content.invoices), words) ?? '');
  const [isUnpaid, setUnpaid] = useState(false);
  const [form, setForm] = useState(0);
  return (
    <Dialog
      open
      onOpenChange={() => onClose()}
      title={pays ? messages.payTitle(sum) : messages.addTitle}
      lead={pays ? messages.payLead : messages.addLead}
      closeLabel={messages.close}
    >
      {isUnpaid ? (
        <Banner tone="danger" title={messages.notPaid}>
          {messages.notPaidNote}
        </Banner>
      ) : null}
      <CardSlot
        // What the form was prepared for has been used up by a card that was kept.
        key={form}
        words={words}
        content={content}
        messages={messages}
        makesDefault={pays}
        submitLabel={pays ? messages.saveAndPay(sum) : messages.addCard}
        onCancel={onClose}
        onAdded={async (method) => {
          if (pays && (await content.actions.read())?.status === 'past_due') {
            setUnpaid(true);
            setForm(form + 1);
            return;
          }
          const card = methodText(method, words);
          onDone(pays ? messages.paid(card) : messages.added(card));
          onClose();
        }}
      />
    </Dialog>
  );
}
