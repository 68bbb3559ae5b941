'use client';
import { forwardRef, useRef } from 'react';
import { VirtualRows, type VirtualRowsHandle } from '../../ui/VirtualRows.js';
import { ActionOption } from './ActionOption.js';
import type { Action } from './choices.js';
import { Group } from './Group.js';
import { RowSkeleton } from './ListStatus.js';
import { Option, type OptionContext } from './Option.js';
import type { Choices } from './types.js';

/** Props of {@link OrganizationList}. */
export type OrganizationListProps = {
  /** Ids of list and rows begin with it. */
  base: string;
  choices: Choices;
  actions: readonly { action: Action; text: string }[];
  /** Where the keys are. */
  position: number;
  /** Stands over the long list. */
  heading: string;
  context: OptionContext;
  onNeed: (row: number) => void;
  onAct: (action: Action) => void;
  onCreateIntent: () => void;
};

/** Pins, recents, all organizations and the actions, as one list for the keys. */
export const OrganizationList = forwardRef<VirtualRowsHandle, OrganizationListProps>(
  function OrganizationList(
    { base, choices, actions, position, heading, context, onNeed, onAct, onCreateIntent },
    ref,
  ) {
    const { flat, query, words, onPoint } = context;
    const { messages } = words;
    const scroller = useRef<HTMLDivElement>(null);
    const { pinned, recent, all, total } = choices;
    const allAt = pinned.length + recent.length;
    const actionsAt = allAt + total;
    const place = (at: number) => ({ id: base + at, position: at, active: at === position });

    return (
      <div
        role="presentation"
        className="ok-org-switcher-listbox"
        // The focus stays in the search field when a row is pressed.
        onMouseDown={(event) => event.preventDefault()}
      >
        <div
          ref={scroller}
          id={`${base}list`}
          role="listbox"
          aria-label={messages.label}
          // The actions stay in sight below what scrolls, and are rows like the others for the keys.
          aria-owns={actions.length > 0 ? `${base}actions` : undefined}
          className="ok-org-switcher-scroll"
        >
          <Group label={messages.pinned} show={pinned.length > 0}>
            {pinned.map(({ organization, indent }, index) => (
              <Option
                key={organization.id}
                {...place(index)}
                {...{ organization, indent, context }}
              />
            ))}
          </Group>
          <Group label={messages.recent} show={recent.length > 0}>
            {recent.map((organization, index) => (
              <Option
                key={organization.id}
                {...place(pinned.length + index)}
                {...{ organization, context }}
              />
            ))}
          </Group>
          <Group label={heading} show={total > 0} quiet={allAt === 0 && query === '' && !flat}>
            <VirtualRows
              ref={ref}
              count={total}
              rowUnits={flat ? 10 : 11}
              scroller={scroller}
              onRange={onNeed}
              renderRow={(index) => {
                const organization = all[index];
                if (!organization) return <RowSkeleton key={index} />;
                return (
                  <Option
                    key={organization.id}
                    {...place(allAt + index)}
                    {...{ organization, index, total, context }}
                  />
                );
              }}
            />
          </Group>
        </div>
        {actions.length > 0 ? (
          <div
            id={`${base}actions`}
            role="group"
            aria-label={messages.actions}
            className="ok-org-switcher-actions"
          >
            {actions.map(({ action, text }, index) => (
              <ActionOption
                key={action}
                {...place(actionsAt + index)}
                {...{ action, text, onAct }}
                onPoint={(at) => {
                  onPoint(at);
                  if (action === 'create') onCreateIntent();
                }}
              />
            ))}
          </div>
        ) : null}
      </div>
    );
  },
);
