'use client';
import type { ApiError } from '../../client/index.js';
import { cx } from '../../lib/cx.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { Header } from '../../ui/Header.js';
import { rootProps, type RootProps } from '../../ui/rootProps.js';
import { StandIn, type StandInParts, type StandInView } from '../../ui/StandIn.js';
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
  parts?: StandInParts | undefined;
};

/** Props of {@link RoleEditorView}: one state of the editor. */
export type RoleEditorViewProps = RoleEditorViewBase &
  (StandInView<ApiError> | ({ status: 'ready' } & RolesContent));

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
          <StandIn
            view={props}
            messages={messages}
            parts={props.parts}
            skeleton={<RoleEditorSkeleton searchLabel={messages.search(formatNumber(32, words))} />}
          />
        </>
      )}
    </Widget>
  );
}
