'use client';
import { useId, type FormEvent, type ReactNode } from 'react';
import type { ApiError } from '../../client/index.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { ActionProblem } from './ActionProblem.js';
import type { AllMessages } from './dialogWords.js';

/** Props of {@link FormDialog}. */
export type FormDialogProps = {
  title: string;
  lead: string;
  messages: AllMessages;
  actionLabel: string;
  busy: boolean;
  /** Why it was refused, under this title. */
  problem: ApiError | null;
  problemTitle: string;
  onClose: () => void;
  /** Sends it; called with the form, to find a field that is wrong. */
  onSend: (form: HTMLFormElement) => void;
  children: ReactNode;
};

/** A form in a dialog. */
export function FormDialog(props: FormDialogProps) {
  const { messages, busy, onClose } = props;
  const id = useId();
  const handleSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // Events of a portal reach the forms around the widget too.
    event.stopPropagation();
    props.onSend(event.currentTarget);
  };
  return (
    <Dialog
      open
      onOpenChange={() => (busy ? undefined : onClose())}
      title={props.title}
      lead={props.lead}
      closeLabel={messages.close}
      foot={
        <>
          <Button disabled={busy} onClick={() => onClose()}>
            {messages.cancel}
          </Button>
          <Button type="submit" form={id} variant="primary" busy={busy}>
            {props.actionLabel}
          </Button>
        </>
      }
    >
      <form id={id} noValidate className="ok-stack ok-gap-3" onSubmit={handleSubmit}>
        <ActionProblem title={props.problemTitle} error={props.problem} messages={messages} />
        {props.children}
      </form>
    </Dialog>
  );
}
