'use client';
import { memo, useId, useRef, useState } from 'react';
import type { ApiError } from '../../client/index.js';
import { cx } from '../../lib/cx.js';
import type { Direction } from '../../provider/KitContext.js';
import { Header } from '../../ui/Header.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import { Loaded } from '../../ui/Loaded.js';
import { rootProps, type RootProps } from '../../ui/rootProps.js';
import type { StandInParts } from '../../ui/StandIn.js';
import { tabPanelProps } from '../../ui/Tabs.js';
import { ToastRegion } from '../../ui/ToastRegion.js';
import { Widget } from '../../ui/Widget.js';
import type { MembersFrame } from './actions.js';
import { countText } from './describe.js';
import { FrameBar } from './FrameBar.js';
import { MembersBanner } from './MembersBanner.js';
import { MembersPanel } from './MembersPanel.js';
import type { MembersTableMessages } from './messages.js';
import { loadExport, loadInvite, loadQuestions } from './parts.js';
import { Refreshing } from './Refreshing.js';
import type { InvitationsContent, MembersContent, MembersSearch } from './types.js';
import { noDraft, type InviteDraft } from './inviteDraft.js';
import { useTasks } from './useTasks.js';
import { useWords } from './useWords.js';

/** What every state of {@link MembersTableView} takes. */
export type MembersTableViewBase = RootProps & {
  /** Replacements for texts. */
  messages?: Partial<MembersTableMessages> | undefined;
  /** Language of numbers and dates. @default 'en' */
  locale?: string | undefined;
  /** Time zone of dates. @default 'UTC' */
  timeZone?: string | undefined;
  /** Direction of the page. A list that knows it draws its dates of fewer elements. */
  dir?: Direction | undefined;
  /** Organization whose members these are. */
  organizationId?: string | null | undefined;
  /** Replacements for the parts that stand in for the rows. */
  parts?: StandInParts | undefined;
};

/** One state of the list that is open. */
export type MembersTableState =
  | { status: 'no-access'; signedIn: boolean }
  | { status: 'loading'; activity?: boolean }
  | {
      status: 'error';
      error: ApiError;
      retrying?: boolean;
      onRetry: () => void;
      search?: MembersSearch | undefined;
      /** Which invitations did not load. */
      invitations?: Pick<InvitationsContent, 'filter' | 'onFilterChange'> | undefined;
    }
  /** Nobody but the person who looks, or nobody at all. */
  | { status: 'empty' }
  | ({ status: 'ready'; search: MembersSearch; onClearAll?: () => void } & MembersContent)
  | ({ status: 'invitations'; search: MembersSearch | undefined } & InvitationsContent);

/** Props of {@link MembersTableView}: one state of the list. */
export type MembersTableViewProps = MembersTableViewBase & {
  /** Tabs, rights and actions; without them the list of members is only looked at. */
  frame?: MembersFrame | undefined;
  /** Members of the organization in all; null when the server does not count. */
  size?: number | null | undefined;
} & MembersTableState;

/** Draws members or invitations, in whatever state it is told to be. */
export function MembersTableView(props: MembersTableViewProps) {
  const { locale = 'en', timeZone = 'UTC', frame, size = null } = props;
  const words = useWords(props.messages, locale, timeZone);
  const { messages } = words;
  const tasks = useTasks(frame, words);
  const [open, setOpen] = useState<'invite' | 'export' | null>(null);
  // Kept while the dialog is closed, so that a slip of the hand loses nothing.
  const [draft, setDraft] = useState<InviteDraft>(noDraft);
  const field = useRef<HTMLInputElement>(null);
  const idBase = useId();

  const content = props.status === 'ready' || props.status === 'invitations' ? props : null;
  const members = props.status === 'ready' ? props : null;
  const nothing = members && members.page.items.length === 0 && !members.pending;
  // What went wrong with a page is said beside the buttons that turn pages.
  const below = content?.problem?.kind === 'not-turned';
  const banner = content && (
    <MembersBanner words={words} {...content} lostRights={frame?.lostRights ?? false} />
  );
  const note = content?.refreshing ? <Refreshing words={words} asOf={content.asOf} /> : null;
  const panel = frame ? tabPanelProps(idBase, frame.tab) : {};
  const close = (): void => setOpen(null);
  const shows = props.status !== 'no-access';
  return (
    <Widget
      {...rootProps(props)}
      className={cx('ok-members-table', props.className)}
      data-ok-org={props.organizationId ?? undefined}
    >
      {frame && shows ? (
        <FrameBar
          {...{ words, frame, idBase, size, note }}
          onInvite={() => setOpen('invite')}
          onExport={members && !nothing ? () => setOpen('export') : undefined}
        />
      ) : (
        <Title title={messages.title} count={size === null ? null : countText(size, words)}>
          {note}
        </Title>
      )}
      <div {...(shows ? panel : {})} className="ok-stack">
        {below ? null : banner}
        <MembersPanel
          {...{ view: props, words, tasks, field }}
          onInvite={() => setOpen('invite')}
        />
        {below ? banner : null}
      </div>
      <LiveRegion>{nothing ? messages.nothingMatches : null}</LiveRegion>
      {frame ? (
        <>
          <Loaded
            load={loadQuestions}
            when={tasks.question !== null}
            props={{
              ...{ words, frame, question: tasks.question, notify: tasks.notify },
              onQuestion: tasks.setQuestion,
            }}
          />
          <Loaded
            load={loadInvite}
            when={open === 'invite'}
            props={{ words, frame, draft, onDraftChange: setDraft, onClose: close }}
          />
          <Loaded
            load={loadExport}
            when={open === 'export' && members !== null}
            props={{ words, frame, content: members, onClose: close }}
          />
          <ToastRegion toast={tasks.toast} onDismiss={tasks.dismiss} />
        </>
      ) : null}
    </Widget>
  );
}

/** Not drawn anew with every key of a search. */
const Title = memo(Header);
