'use client';
import { useId } from 'react';
import { formatNumber } from '../../lib/formatNumber.js';
import { Checkbox } from '../../ui/Checkbox.js';
import { Count } from '../../ui/Count.js';
import { IconButton } from '../../ui/IconButton.js';
import { ChevronDownIcon, ChevronEndIcon } from '../../ui/icons.js';
import { Text } from '../../ui/Text.js';
import { groupLabel, type ScopeGroup } from './catalogue.js';
import { ScopeRow } from './ScopeRow.js';
import { isFree, type ScopeState } from './scopeState.js';
import type { Words } from './types.js';

/** Props of {@link ScopeSection}. */
export type ScopeSectionProps = {
  words: Words;
  group: ScopeGroup;
  /** The scopes of the group that are shown. */
  states: readonly ScopeState[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Left out where nothing can be changed. */
  onToggle: ((scopes: readonly string[], on: boolean) => void) | undefined;
};

/** A group of scopes under a box of three states: all, some or none. */
export function ScopeSection({
  words,
  group,
  states,
  open,
  onOpenChange,
  onToggle,
}: ScopeSectionProps) {
  const { messages } = words;
  const id = useId();
  const label = groupLabel(group.id, messages);
  const on = states.filter((state) => state.on);
  const free = states.filter(isFree);
  const unticked = free.filter((state) => !state.on);
  const count = messages.ofGroup(
    formatNumber(on.length, words),
    formatNumber(states.length, words),
  );
  const toggle = (): void => {
    // What is brought along goes with what brings it, so all of the group is unticked together.
    const some = unticked.length > 0 ? unticked : on;
    onToggle?.(
      some.map(({ scope }) => scope),
      unticked.length > 0,
    );
  };
  return (
    <section className="ok-role-editor-group" aria-labelledby={id}>
      <div className="ok-role-editor-inset ok-role-editor-grouphead">
        {onToggle ? (
          <Checkbox
            className="ok-role-editor-box"
            aria-labelledby={`${id} ${id}-count`}
            aria-disabled={free.length === 0 || undefined}
            checked={on.length === states.length}
            mixed={on.length > 0 && on.length < states.length}
            onChange={() => {
              if (free.length > 0) toggle();
            }}
          />
        ) : null}
        <Text as="h3" strong>
          <span id={id}>{label}</span> <Count id={`${id}-count`}>{count}</Count>
        </Text>
        <IconButton
          variant="ghost"
          size="small"
          label={open ? messages.collapse(label) : messages.expand(label)}
          aria-expanded={open}
          icon={open ? <ChevronDownIcon /> : <ChevronEndIcon directional />}
          onClick={() => onOpenChange(!open)}
        />
      </div>
      {open
        ? states.map((state) => (
            <ScopeRow
              key={state.scope}
              words={words}
              state={state}
              onToggle={onToggle && ((ticked) => onToggle([state.scope], ticked))}
            />
          ))
        : null}
    </section>
  );
}
