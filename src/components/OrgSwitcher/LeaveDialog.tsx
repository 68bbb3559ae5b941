'use client';
import { useId, useRef, type ReactNode } from 'react';
import { Button } from '../../ui/Button.js';
import { Palette } from '../../ui/Palette.js';
import { Text } from '../../ui/Text.js';
import type { OrgSwitcherMessages } from './messages.js';

/** Props of {@link LeaveDialog}. */
export type LeaveDialogProps = {
  messages: OrgSwitcherMessages;
  /** What would be lost. */
  unsaved: ReactNode;
  onStay: () => void;
  onDiscard: () => void;
};

/** Asks before work is lost. Without the dialog's own weight: two buttons need no scroll lock. */
export function LeaveDialog({ messages, unsaved, onStay, onDiscard }: LeaveDialogProps) {
  const stay = useRef<HTMLButtonElement>(null);
  const leadId = useId();
  return (
    <Palette
      open
      role="alertdialog"
      label={messages.leaveTitle}
      aria-describedby={leadId}
      initialFocus={stay}
      onOpenChange={onStay}
      className="ok-org-switcher-leave"
    >
      <div className="ok-stack ok-org-switcher-question ok-gap-1">
        <Text as="h2" size="title">
          {messages.leaveTitle}
        </Text>
        <Text id={leadId} tone="muted">
          {unsaved}
        </Text>
      </div>
      <div className="ok-dialog-foot">
        <Button ref={stay} onClick={onStay}>
          {messages.stay}
        </Button>
        <Button variant="danger" onClick={onDiscard}>
          {messages.discard}
        </Button>
      </div>
    </Palette>
  );
}
