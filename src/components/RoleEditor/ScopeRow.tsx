'use client';
import { useId } from 'react';
import { Checkbox } from '../../ui/Checkbox.js';
import { Choice } from '../../ui/Choice.js';
import { LockIcon } from '../../ui/icons.js';
import { Text } from '../../ui/Text.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { labelsOf, scopeNote } from './catalogue.js';
import { ScopeMark } from './ScopeMark.js';
import type { ScopeState } from './scopeState.js';
import type { Words } from './types.js';

/** Props of {@link ScopeRow}. */
export type ScopeRowProps = {
  words: Words;
  state: ScopeState;
  /** Ticks it or takes the tick away; left out where nothing can be changed. */
  onToggle: ((on: boolean) => void) | undefined;
};

/** One scope: its box, what it is called, why it is as it is, and its code. */
export function ScopeRow({ words, state, onToggle }: ScopeRowProps) {
  const { messages, locale } = words;
  const { scope, on, bringers, fixed, refused, changed } = state;
  const noteId = useId();
  const label = messages.scopeName(scope);
  const reason = refused
    ? messages.refused
    : bringers.length > 0
      ? messages.comesWith(labelsOf(bringers, messages, locale))
      : fixed && onToggle
        ? messages[fixed]
        : undefined;
  const note = reason ?? scopeNote(scope, messages);
  const row = {
    className: 'ok-role-editor-scope',
    note: note ? (
      <>
        {fixed && onToggle ? <LockIcon size="small" /> : null}
        <Text as="span" id={noteId} tone={refused ? 'danger' : undefined}>
          {note}
        </Text>
      </>
    ) : undefined,
    end: (
      <code className="ok-role-editor-code" dir="ltr">
        {scope}
      </code>
    ),
    'data-state': refused ? 'refused' : changed ? 'changed' : undefined,
  };
  if (!onToggle) {
    return (
      <div className="ok-choice ok-role-editor-scope ok-role-editor-read">
        <ScopeMark on={on} />
        <Text as="span" className="ok-identity-text" tone={on ? undefined : 'muted'}>
          <span>
            {label}
            <VisuallyHidden> {on ? messages.has : messages.hasNot}</VisuallyHidden>
          </span>
          {row.note ? <span className="ok-hint">{row.note}</span> : null}
        </Text>
        {row.end}
      </div>
    );
  }
  // A box that is locked keeps its place in the order of Tab, so that its reason can be heard.
  const locked = fixed !== null || bringers.length > 0;
  return (
    <Choice
      {...row}
      control={
        <Checkbox
          className="ok-role-editor-box"
          aria-label={label}
          aria-describedby={note ? noteId : undefined}
          aria-disabled={locked || undefined}
          aria-invalid={refused || undefined}
          checked={on}
          onChange={(event) => {
            if (!locked) onToggle(event.currentTarget.checked);
          }}
        />
      }
    >
      {label}
    </Choice>
  );
}
