'use client';
import { useRef, useState, type ReactNode } from 'react';
import { Banner } from './Banner.js';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';
import { Field } from './Field.js';
import { Input } from './Input.js';

/** Props of {@link ConfirmDialog}. */
export type ConfirmDialogProps = {
  /** Shown or not. */
  open: boolean;
  /** Called with `false` when the person goes back. */
  onOpenChange: (open: boolean) => void;
  /** A question that names the thing. */
  title: ReactNode;
  /** What follows, in one or two sentences. */
  lead?: ReactNode;
  /** Name of the button in the corner. */
  closeLabel: string;
  /** Words of the button that goes back. */
  cancelLabel: string;
  /** Words of the button that acts: the verb and the thing. */
  actionLabel: string;
  /** The work is under way; it cannot be started twice. @default false */
  busy?: boolean;
  /** Why it did not work; the dialog stays. */
  error?: ReactNode;
  /** `danger` for what cannot be undone. */
  tone?: 'danger';
  /** Must be typed before the button acts, when others are locked out by it. */
  typed?: { label: ReactNode; value: string };
  /** Called when the person confirms. */
  onConfirm: () => void;
  /** What else there is to know or to choose. */
  children?: ReactNode;
};

/** Asks once more before something is done, and names it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  // Whatever was typed belongs to one question.
  return props.open ? <Question {...props} /> : null;
}

function Question({
  onOpenChange,
  title,
  lead,
  closeLabel,
  cancelLabel,
  actionLabel,
  busy = false,
  error,
  tone,
  typed,
  onConfirm,
  children,
}: ConfirmDialogProps) {
  const [text, setText] = useState('');
  const cancel = useRef<HTMLButtonElement>(null);
  const ready = !typed || text.trim() === typed.value;
  return (
    <Dialog
      open
      alert
      size="small"
      onOpenChange={onOpenChange}
      title={title}
      lead={lead}
      closeLabel={closeLabel}
      initialFocus={typed || children ? undefined : cancel}
      foot={
        <>
          <Button ref={cancel} onClick={() => onOpenChange(false)}>
            {cancelLabel}
          </Button>
          <Button
            variant={tone ?? 'primary'}
            busy={busy}
            disabled={!ready}
            onClick={() => onConfirm()}
          >
            {actionLabel}
          </Button>
        </>
      }
    >
      {error ? <Banner tone="danger" title={error} /> : null}
      {children}
      {typed ? (
        <Field label={typed.label}>
          <Input
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </Field>
      ) : null}
    </Dialog>
  );
}
