'use client';
import { AddCardDialog } from './AddCardDialog.js';
import { CancelDialog } from './CancelDialog.js';
import { ChangeDialog } from './ChangeDialog.js';
import { ContactDialog } from './ContactDialog.js';
import { EmailDialog } from './EmailDialog.js';
import { PayWithDialog } from './PayWithDialog.js';
import { RemoveCardDialog } from './RemoveCardDialog.js';
import { RenewDialog } from './RenewDialog.js';
import type { BillingContent, OpenDialog, Words } from './types.js';

/** What every dialog gets. */
export type BillingDialogProps = {
  words: Words;
  content: BillingContent;
  onClose: () => void;
  /** Says what was done once the dialog is gone. */
  onDone: (news: string) => void;
};

/** Props of {@link BillingDialogs}. */
export type BillingDialogsProps = BillingDialogProps & { open: OpenDialog };

/** The dialog that is open. */
export function BillingDialogs({ open, ...props }: BillingDialogsProps) {
  switch (open.name) {
    case 'change':
      return <ChangeDialog {...props} plan={open.plan} />;
    case 'revive':
      return <ChangeDialog {...props} plan={open.plan} revives />;
    case 'cancel':
      return <CancelDialog {...props} />;
    case 'renew':
      return <RenewDialog {...props} />;
    case 'email':
      return <EmailDialog {...props} />;
    case 'contact':
      return <ContactDialog {...props} />;
    case 'add-card':
      return <AddCardDialog {...props} pays={open.pay ?? false} />;
    case 'pay-with':
      return <PayWithDialog {...props} method={open.method} />;
    case 'remove-card':
      return <RemoveCardDialog {...props} method={open.method} />;
  }
}
