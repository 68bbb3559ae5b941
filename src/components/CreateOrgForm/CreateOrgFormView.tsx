'use client';
import { useId } from 'react';
import type { ApiError } from '../../client/index.js';
import { cx } from '../../lib/cx.js';
import { StandIn, type StandInParts, type StandInView } from '../../ui/StandIn.js';
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
  parts?: StandInParts | undefined;
};

/** Props of {@link CreateOrgFormView}: one state of the form. */
export type CreateOrgFormViewProps = CreateOrgFormViewBase &
  (
    | StandInView<ApiError>
    | ({
        status: 'ready';
        /** The person is in no organization yet. */
        firstRun: boolean;
      } & OrgFormProps)
  );

/** Draws the form that creates an organization, in whatever state it is told to be. */
export function CreateOrgFormView(props: CreateOrgFormViewProps) {
  const { plain = false } = props;
  const messages = { ...createOrgFormMessages, ...props.messages };
  const titleId = useId();
  const firstRun = props.status === 'ready' && props.firstRun;
  return (
    <Widget {...rootProps(props)} className={cx('ok-create-org-form', props.className)}>
      <div className={plain ? 'ok-visually-hidden' : 'ok-stack ok-gap-1'}>
        <Text as="h2" size="title" id={titleId}>
          {firstRun ? messages.titleFirst : messages.title}
        </Text>
        {firstRun ? <Text tone="muted">{messages.leadFirst}</Text> : null}
      </div>
      {props.status === 'ready' ? (
        <LazyForm {...props} plain={plain} titleId={titleId} messages={messages} />
      ) : (
        <StandIn
          view={props}
          messages={{ ...messages, failed: messages.loadError }}
          parts={props.parts}
          skeleton={<FormSkeleton plain={plain} messages={messages} />}
          renderFrame={(part) => <Surface plain={plain}>{part}</Surface>}
        />
      )}
    </Widget>
  );
}
