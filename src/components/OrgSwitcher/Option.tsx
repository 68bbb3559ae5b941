'use client';
import { memo, type MouseEvent } from 'react';
import type { Organization } from '../../contract/index.js';
import { Avatar } from '../../ui/Avatar.js';
import { CheckIcon, PinIcon } from '../../ui/icons.js';
import { Kbd } from '../../ui/Kbd.js';
import { Mark } from '../../ui/Mark.js';
import { MiddleTruncate } from '../../ui/MiddleTruncate.js';
import { pathOf } from './choices.js';
import { noteOf, roleText, type Words } from './describe.js';

/** What a row needs to know of the list around it. */
export type OptionContext = {
  words: Words;
  query: string;
  /** One line, as in the command menu. */
  flat: boolean;
  currentId: string | null;
  pinned: readonly string[];
  onChoose: (organization: Organization, newTab: boolean) => void;
  onTogglePin: (organization: Organization) => void;
  onPoint: (position: number) => void;
};

/** Props of {@link Option}. */
export type OptionProps = {
  id: string;
  position: number;
  organization: Organization;
  active: boolean;
  indent?: 0 | 1 | 2;
  /** Number of the row in the long list, and how many rows that has. */
  index?: number;
  total?: number;
  context: OptionContext;
};

/** One organization in the list. */
export const Option = memo(function Option({
  id,
  position,
  organization,
  active,
  indent = 0,
  index,
  total,
  context,
}: OptionProps) {
  const { words, query, flat, currentId, pinned } = context;
  const current = organization.id === currentId;
  const isPinned = pinned.includes(organization.id);
  const handleClick = (event: MouseEvent): void =>
    context.onChoose(organization, event.ctrlKey || event.metaKey);
  return (
    // The keys are heard by the search field, which keeps the focus; a row hears the pointer only.
    <div
      id={id}
      role="option"
      aria-selected={current}
      aria-posinset={index === undefined ? undefined : index + 1}
      aria-setsize={total}
      data-position={position}
      data-active={active ? '' : undefined}
      data-indent={indent || undefined}
      data-flat={flat ? '' : undefined}
      className="ok-org-switcher-line ok-org-switcher-option"
      onClick={handleClick}
      onAuxClick={(event) => event.button === 1 && context.onChoose(organization, true)}
      onPointerMove={active ? undefined : () => context.onPoint(position)}
    >
      <Avatar
        kind="organization"
        name={organization.name}
        hueId={organization.id}
        src={organization.logo_url}
        size={24}
      />
      <span className="ok-identity-text">
        <span className="ok-text" data-strong={current ? '' : undefined}>
          <MiddleTruncate text={organization.name} query={query} />
        </span>
        {flat ? null : (
          <span className="ok-identity-note">
            <Note organization={organization} query={query} words={words} />
          </span>
        )}
      </span>
      {flat ? (
        <>
          <span className="ok-identity-note ok-org-switcher-path">
            <Mark text={pathOf(organization)} query={query} />
          </span>
          <span className="ok-identity-note ok-org-switcher-role">
            {roleText(organization, words)}
          </span>
        </>
      ) : null}
      {flat ? null : active && query !== '' ? (
        <Kbd aria-hidden="true">↵</Kbd>
      ) : (
        <span
          aria-hidden="true"
          className="ok-org-switcher-pin"
          data-pinned={isPinned ? '' : undefined}
          title={
            isPinned
              ? words.messages.unpin(organization.name)
              : words.messages.pin(organization.name)
          }
          onClick={(event) => {
            event.stopPropagation();
            context.onTogglePin(organization);
          }}
        >
          <PinIcon />
        </span>
      )}
      {current && !flat ? <CheckIcon tone="accent" /> : null}
    </div>
  );
});

function Note({
  organization,
  query,
  words,
}: {
  organization: Organization;
  query: string;
  words: Words;
}) {
  if (query === '') return noteOf(organization, words);
  const path = pathOf(organization);
  const role = roleText(organization, words);
  return (
    <>
      {role}
      {role && path ? ' · ' : null}
      <Mark text={path} query={query} />
    </>
  );
}
