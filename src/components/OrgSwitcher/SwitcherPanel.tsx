'use client';
import { flushSync } from 'react-dom';
import { useId, useMemo, useRef, type ComponentType } from 'react';
import type { ApiError } from '../../client/index.js';
import type { Invitation, Organization } from '../../contract/index.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import type { ErrorStateProps } from '../../ui/ErrorState.js';
import { OfflineIcon } from '../../ui/icons.js';
import { focusedNear } from '../../ui/focusables.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import type { VirtualRowsHandle } from '../../ui/VirtualRows.js';
import { countOf, firstPosition, targetAt, type Action } from './choices.js';
import type { Words } from './describe.js';
import { Hints } from './Hints.js';
import { InvitationList } from './InvitationList.js';
import { ListStatus } from './ListStatus.js';
import type { OptionContext } from './Option.js';
import { OrganizationList } from './OrganizationList.js';
import { SearchField } from './SearchField.js';
import type { Choices, InvitationState, ListState } from './types.js';
import { useListKeys } from './useListKeys.js';

/** Props of {@link SwitcherPanel}. */
export type SwitcherPanelProps = {
  words: Words;
  variant: 'popover' | 'command';
  currentId: string | null;
  query: string;
  onQueryChange: (query: string) => void;
  searching: boolean;
  /** Organizations in all; null when unknown. */
  listSize: number | null;
  list: ListState;
  pinned: readonly string[];
  invitations: readonly InvitationState[];
  offline: boolean;
  /** Shown in the search field, as in "⌘K"; null shows none. */
  shortcut: string | null;
  onAccept: (invitation: Invitation) => Promise<void>;
  onDecline: (invitation: Invitation) => Promise<void>;
  onChoose: (organization: Organization, newTab: boolean) => void;
  onTogglePin: (organization: Organization) => void;
  onNeed: (row: number) => void;
  /** Starts the creation of an organization; without it there is no such entry. */
  onCreate: ((name: string) => void) | undefined;
  /** The form is about to be needed. */
  onCreateIntent: () => void;
  /** Why it is not known where the person is, and the way to ask again. */
  problem?: { error: ApiError; onRetry: () => void } | undefined;
  Error?: ComponentType<ErrorStateProps> | undefined;
};

const nothing: Choices = { pinned: [], recent: [], all: [], total: 0, rest: false };

/** The open switcher: one field, one list, one action. */
export function SwitcherPanel(props: SwitcherPanelProps) {
  const { words, variant, query, list, invitations, currentId, searching, listSize } = props;
  const { messages, locale } = words;
  const base = useId();
  const panel = useRef<HTMLDivElement>(null);
  const rows = useRef<VirtualRowsHandle>(null);
  const typed = query.trim();
  const command = variant === 'command';
  const choices = list.status === 'ready' ? list.choices : nothing;
  const actions: Action[] = [];
  if (props.onCreate) actions.push('create');
  if (command && invitations.length > 0) actions.push('invitations');
  const before = choices.pinned.length + choices.recent.length;

  const act = (action: Action): void => {
    if (action === 'create') {
      props.onCreate?.(typed);
      return;
    }
    // The answers are buttons of their own, above the list, and only there while nothing is typed.
    flushSync(() => props.onQueryChange(''));
    panel.current?.querySelector<HTMLElement>('.ok-org-switcher-list button')?.focus();
  };
  const keys = useListKeys({
    count: countOf(choices, actions),
    first: typed === '' ? firstPosition(choices, currentId) : 0,
    reveal: (position) => {
      if (targetAt(choices, actions, position)?.kind === 'create') props.onCreateIntent();
      const inLong = position >= before && position < before + choices.total;
      if (inLong) rows.current?.reveal(position - before);
      const row = panel.current?.querySelector(`[data-position="${position}"]`);
      if (!inLong) row?.scrollIntoView?.({ block: 'nearest' });
    },
    onEnter: (position, newTab) => {
      const target = targetAt(choices, actions, position);
      if (target?.kind === 'organization') props.onChoose(target.organization, newTab);
      else if (target) act(target.kind);
    },
    onPin: (position) => {
      const target = targetAt(choices, actions, position);
      if (target?.kind === 'organization') props.onTogglePin(target.organization);
    },
  });
  const count = formatNumber(choices.total, { locale });
  const found = searching ? messages.searching : messages.matches(choices.total, count);
  const { point } = keys;
  const { pinned, onChoose, onTogglePin } = props;
  const context = useMemo(
    (): OptionContext => ({
      words,
      query: typed,
      flat: command,
      currentId,
      pinned,
      onChoose,
      onTogglePin,
      onPoint: point,
    }),
    [words, typed, command, currentId, pinned, onChoose, onTogglePin, point],
  );

  return (
    <div ref={panel} className="ok-org-switcher-panel" data-variant={variant}>
      <SearchField
        words={words}
        command={command}
        listId={`${base}list`}
        activeId={keys.position < 0 ? undefined : base + keys.position}
        query={query}
        size={listSize}
        shortcut={props.shortcut}
        onQueryChange={(text) => {
          keys.reset();
          props.onQueryChange(text);
        }}
        onKeyDown={keys.handleKeyDown}
      />
      {props.offline ? (
        <Banner tone="warning" icon={<OfflineIcon />} title={messages.offline}>
          {messages.offlineNote}
        </Banner>
      ) : null}
      {props.problem ? (
        <Banner
          tone="danger"
          title={messages.failedTitle}
          actions={
            <Button size="small" onClick={props.problem.onRetry}>
              {messages.tryAgain}
            </Button>
          }
        >
          {props.problem.error.detail}
        </Banner>
      ) : null}
      {typed === '' ? (
        <InvitationList
          words={words}
          invitations={invitations}
          onAccept={(invitation) => void keepFocus(props.onAccept(invitation))}
          onDecline={(invitation) => void keepFocus(props.onDecline(invitation))}
        />
      ) : null}
      <ListStatus {...{ words, list, typed, searching, size: listSize }} Error={props.Error} />
      <OrganizationList
        ref={rows}
        base={base}
        choices={choices}
        actions={actions.map((action) => ({ action, text: actionText(action) }))}
        position={keys.position}
        heading={heading()}
        context={context}
        onNeed={props.onNeed}
        onAct={act}
        onCreateIntent={props.onCreateIntent}
      />
      {command ? <Hints messages={messages} /> : null}
      <LiveRegion>{typed !== '' && list.status === 'ready' ? found : null}</LiveRegion>
    </div>
  );

  /** An answered row goes, and with it the button that had the focus. */
  async function keepFocus(answer: Promise<void>): Promise<void> {
    await answer;
    const element = panel.current;
    if (!element || element.contains(focusedNear(element))) return;
    element.querySelector<HTMLElement>('[role="combobox"]')?.focus();
  }

  function heading(): string {
    if (command) return messages.organizations;
    if (typed !== '') return found;
    return choices.rest ? messages.others : messages.all;
  }

  function actionText(action: Action): string {
    if (action === 'invitations') {
      const [first] = invitations;
      return messages.answer(first?.invitation.organization?.name ?? messages.unknownOrganization);
    }
    if (typed === '') return messages.create;
    return command ? messages.createOrganizationNamed(typed) : messages.createNamed(typed);
  }
}
