'use client';
import type { ComponentType } from 'react';
import type { ApiError } from '../../client/index.js';
import { cx } from '../../lib/cx.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { ErrorState, type ErrorStateProps } from '../../ui/ErrorState.js';
import { Header } from '../../ui/Header.js';
import { LoadingState, type LoadingStateProps } from '../../ui/LoadingState.js';
import { NoAccess, type NoAccessProps } from '../../ui/NoAccess.js';
import { rootProps, type RootProps } from '../../ui/rootProps.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { Widget } from '../../ui/Widget.js';
import { roleEditorMessages, type RoleEditorMessages } from './messages.js';
import { RoleEditorSkeleton } from './RoleEditorSkeleton.js';
import { RolesPage } from './RolesPage.js';
import type { RolesContent, Words } from './types.js';

/** What every state of {@link RoleEditorView} takes. */
export type RoleEditorViewBase = RootProps & {
  /** Replacements for texts. */
  messages?: Partial<RoleEditorMessages> | undefined;
  /** Language of numbers and lists. @default 'en' */
  locale?: string | undefined;
  /** Organization whose roles these are. */
  organizationId?: string | null | undefined;
  /** Replacements for the parts that stand in for the roles. */
  parts?:
    | {
        Loading?: ComponentType<LoadingStateProps> | undefined;
        Error?: ComponentType<ErrorStateProps> | undefined;
        NoAccess?: ComponentType<NoAccessProps> | undefined;
      }
    | undefined;
};

/** Props of {@link RoleEditorView}: one state of the editor. */
export type RoleEditorViewProps = RoleEditorViewBase &
  (
    | { status: 'no-access'; signedIn: boolean }
    | { status: 'loading' }
    | { status: 'error'; error: ApiError; retrying?: boolean; onRetry: () => void }
    | ({ status: 'ready' } & RolesContent)
  );

/** Draws the roles, in whatever state it is told to be. */
export function RoleEditorView(props: RoleEditorViewProps) {
  const { locale = 'en' } = props;
  const messages = { ...roleEditorMessages, ...props.messages };
  const words: Words = { messages, own: props.messages, locale };
  return (
    <Widget
      {...rootProps(props)}
      className={cx('ok-role-editor', props.className)}
      data-ok-org={props.organizationId ?? undefined}
    >
      {props.status === 'ready' ? (
        <RolesPage {...props} words={words} />
      ) : (
        <>
          <Header title={messages.title} />
          <StandIn view={props} words={words} />
        </>
      )}
    </Widget>
  );
}

type StandInProps = {
  view: Exclude<RoleEditorViewProps, { status: 'ready' }>;
  words: Words;
};

function StandIn({ view, words }: StandInProps) {
  const { messages } = words;
  const {
    Loading = LoadingState,
    Error = ErrorState,
    NoAccess: Closed = NoAccess,
  } = view.parts ?? {};
  if (view.status === 'loading') {
    return (
      <Loading label={messages.loading}>
        <RoleEditorSkeleton searchLabel={messages.search(formatNumber(32, words))} />
      </Loading>
    );
  }
  return (
    <TableFrame>
      {view.status === 'no-access' ? (
        <Closed title={view.signedIn ? messages.noAccess : messages.signIn}>
          {messages.noAccessNote}
        </Closed>
      ) : (
        <Error
          title={messages.failed}
          retryLabel={messages.retry}
          retrying={view.retrying}
          onRetry={view.onRetry}
          note={view.error.requestId ? messages.requestId(view.error.requestId) : undefined}
        >
          {view.error.detail}
        </Error>
      )}
    </TableFrame>
  );
}
