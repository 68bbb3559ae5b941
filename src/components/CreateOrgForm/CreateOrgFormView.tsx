'use client';
import { useId, type ComponentType } from 'react';
import type { ApiError } from '../../client/index.js';
import { cx } from '../../lib/cx.js';
import { ErrorState, type ErrorStateProps } from '../../ui/ErrorState.js';
import { LoadingState, type LoadingStateProps } from '../../ui/LoadingState.js';
import { NoAccess, type NoAccessProps } from '../../ui/NoAccess.js';
import { Text } from '../../ui/Text.js';
import { Widget } from '../../ui/Widget.js';
import { Surface } from './Surface.js';
import { FormSkeleton } from './FormSkeleton.js';
import { createOrgFormMessages, type CreateOrgFormMessages } from './messages.js';
import { LazyForm } from './LazyForm.js';
import type { OrgFormProps } from './orgFormProps.js';
import { rootProps, type RootProps } from '../../ui/rootProps.js';

/** What every state of {@link CreateOrgFormView} takes. */
export type CreateOrgFormViewBase = RootProps & {
  /** Replacements for texts. */
  messages?: Partial<CreateOrgFormMessages> | undefined;
  /**
   * Without title, surface and padding, for a dialog or page that has its own.
   * @default false
   */
  plain?: boolean | undefined;
  /** Replacements for the parts that stand in for the form. */
  parts?:
    | {
        Loading?: ComponentType<LoadingStateProps> | undefined;
        Error?: ComponentType<ErrorStateProps> | undefined;
        NoAccess?: ComponentType<NoAccessProps> | undefined;
      }
    | undefined;
};

/** Props of {@link CreateOrgFormView}: one state of the form. */
export type CreateOrgFormViewProps = CreateOrgFormViewBase &
  (
    | { status: 'no-access'; signedIn: boolean }
    | { status: 'loading' }
    | { status: 'error'; error: ApiError; retrying?: boolean; onRetry: () => void }
    | ({
        status: 'ready';
        /** The person is in no organization yet. */
        firstRun: boolean;
      } & OrgFormProps)
  );

/** Draws the form that creates an organization, in whatever state it is told to be. */
export function CreateOrgFormView(props: CreateOrgFormViewProps) {
  const { plain = false, parts = {} } = props;
  const messages = { ...createOrgFormMessages, ...props.messages };
  const titleId = useId();
  const firstRun = props.status === 'ready' && props.firstRun;
  return (
    <Widget {...rootProps(props)} className={cx('ok-create-org-form', props.className)}>
      <div className={plain ? 'ok-visually-hidden' : 'ok-create-org-form-head'}>
        <Text as="h2" size="title" id={titleId}>
          {firstRun ? messages.titleFirst : messages.title}
        </Text>
        {firstRun ? <Text tone="muted">{messages.leadFirst}</Text> : null}
      </div>
      {body(props, { plain, parts, messages, titleId })}
    </Widget>
  );
}

function body(
  props: CreateOrgFormViewProps,
  {
    plain,
    parts: { Loading = LoadingState, Error = ErrorState, NoAccess: Closed = NoAccess },
    messages,
    titleId,
  }: {
    plain: boolean;
    parts: NonNullable<CreateOrgFormViewBase['parts']>;
    messages: CreateOrgFormMessages;
    titleId: string;
  },
) {
  switch (props.status) {
    case 'no-access':
      return (
        <Surface plain={plain}>
          {props.signedIn ? (
            <Closed title={messages.noAccess}>{messages.noAccessNote}</Closed>
          ) : (
            <Closed title={messages.signIn}>{messages.signInNote}</Closed>
          )}
        </Surface>
      );
    case 'loading':
      return (
        <Loading label={messages.loading}>
          <FormSkeleton plain={plain} messages={messages} />
        </Loading>
      );
    case 'error':
      return (
        <Surface plain={plain}>
          <Error
            title={messages.loadError}
            retryLabel={messages.retry}
            retrying={props.retrying}
            onRetry={props.onRetry}
            note={props.error.requestId ? messages.requestId(props.error.requestId) : undefined}
          >
            {props.error.detail}
          </Error>
        </Surface>
      );
    case 'ready':
      return <LazyForm {...props} plain={plain} titleId={titleId} messages={messages} />;
  }
}
