'use client';
import type { RefObject } from 'react';
import { EmptyState } from '../../ui/EmptyState.js';
import { Loaded } from '../../ui/Loaded.js';
import type { Words } from './describe.js';
import { InvitationsToolbar } from './InvitationsToolbar.js';
import { MembersInstead } from './MembersInstead.js';
import { MembersList } from './MembersList.js';
import type { MembersTableViewProps } from './MembersTableView.js';
import { MembersToolbar } from './MembersToolbar.js';
import { loadInvitations } from './parts.js';
import type { Tasks } from './useTasks.js';

/** Props of {@link MembersPanel}. */
export type MembersPanelProps = {
  view: MembersTableViewProps;
  words: Words;
  tasks: Tasks;
  field: RefObject<HTMLInputElement | null>;
  onInvite: () => void;
};

/** What stands below the tabs: the toolbar, which keeps the focus whatever comes of a search, and the rows. */
export function MembersPanel(props: MembersPanelProps) {
  const { view, words, tasks, field } = props;
  const { frame } = view;
  const { Empty = EmptyState } = view.parts ?? {};
  const search = 'search' in view ? view.search : undefined;
  const clear = (): void => {
    search?.onTextChange('');
    field.current?.focus();
  };
  const ready = view.status === 'ready' ? view : null;
  const clearAll = (): void => {
    if (ready?.onClearAll) ready.onClearAll();
    else clear();
    field.current?.focus();
  };
  const invited =
    view.status === 'invitations' ? view : view.status === 'error' ? view.invitations : undefined;
  const isFiltered = ready !== null && (ready.filter.role ?? ready.filter.status) !== undefined;
  return (
    <>
      {invited && view.frame?.can.fromAbove ? null : invited ? (
        <InvitationsToolbar {...invited} {...{ words, search }} ref={field} onClear={clear} />
      ) : search ? (
        <MembersToolbar
          ref={field}
          {...{ words, search, frame }}
          content={ready}
          onClear={clear}
          onClearAll={isFiltered ? clearAll : undefined}
        />
      ) : null}
      {view.status === 'ready' ? (
        <MembersList
          {...{ words, frame, tasks, field, Empty }}
          content={view}
          dir={view.dir}
          onClear={clear}
          onClearAll={clearAll}
        />
      ) : view.status === 'invitations' ? (
        <Loaded
          load={loadInvitations}
          when
          props={{ words, frame, tasks, Empty, content: view, onClear: clear }}
        />
      ) : (
        <MembersInstead {...props} view={view} />
      )}
    </>
  );
}
