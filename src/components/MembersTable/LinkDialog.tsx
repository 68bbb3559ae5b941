'use client';
import { Button } from '../../ui/Button.js';
import { CopyButton } from '../../ui/CopyButton.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import type { DialogMessages } from './dialogMessages.js';
import type { FrameMessages } from './messages.js';
import type { Question } from './questions.js';

/** Props of {@link LinkDialog}. */
export type LinkDialogProps = {
  messages: FrameMessages & DialogMessages;
  question: Extract<Question, { kind: 'link' }>;
  onClose: () => void;
};

/** Shows a link that the browser would not copy by itself; once closed, it is gone. */
export function LinkDialog({ messages, question, onClose }: LinkDialogProps) {
  const { invitation, url } = question;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={messages.linkTitle(invitation.email)}
      lead={messages.linkLead}
      closeLabel={messages.close}
      foot={
        <>
          <Button onClick={() => onClose()}>{messages.close}</Button>
          <CopyButton
            variant="primary"
            text={url}
            label={messages.copy}
            copiedLabel={messages.copied}
          />
        </>
      }
    >
      <Field label={messages.link}>
        <Input readOnly dir="ltr" value={url} onFocus={(event) => event.currentTarget.select()} />
      </Field>
    </Dialog>
  );
}
