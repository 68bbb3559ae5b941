'use client';
import { Button } from '../../ui/Button.js';
import { Text } from '../../ui/Text.js';
import { counted } from './describe.js';
import type { Words } from './types.js';

/** Props of {@link SaveBar}. */
export type SaveBarProps = {
  words: Words;
  edits: number;
  saving: boolean;
  disabled: boolean;
  /** What the button does; the message has the same name. */
  action: 'save' | 'untickAndSave' | 'review';
  onDiscard: () => void;
  onSave: () => void;
};

/** How much is not saved, and the two ways out; stays in sight at the end of a long list. */
export function SaveBar({
  words,
  edits,
  saving,
  disabled,
  action,
  onDiscard,
  onSave,
}: SaveBarProps) {
  const { messages } = words;
  return (
    <div className="ok-row ok-role-editor-inset ok-role-editor-bar">
      <Text as="div" role="status">
        <strong>{counted('changes', edits, words)}</strong> {messages.notSaved}
      </Text>
      <Button variant="ghost" onClick={() => onDiscard()}>
        {messages.discard}
      </Button>
      <Button variant="primary" busy={saving} disabled={disabled} onClick={() => onSave()}>
        {messages[action]}
      </Button>
    </div>
  );
}
