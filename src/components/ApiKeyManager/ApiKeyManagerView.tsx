'use client';
import { useId, useState } from 'react';
import { EmptyState } from '../../ui/EmptyState.js';
import { KeyIcon } from '../../ui/actionIcons.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import { Loaded } from '../../ui/Loaded.js';
import type { RootProps } from '../../ui/rootProps.js';
import type { StandInParts } from '../../ui/StandIn.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { CreateButton } from './CreateButton.js';
import { KeyPage } from './KeyPage.js';
import { loadDialogs, prepare } from './load.js';
import { ManagerFrame } from './ManagerFrame.js';
import { ManagerState, type Waiting } from './ManagerState.js';
import { keyTableMessages, type ApiKeyManagerMessages } from './messages.js';
import type { KeyContent, KeyGuide, KeyKind, KeyTab, OpenDialog, Words } from './types.js';

/** What every state of {@link ApiKeyManagerView} takes. */
export type ApiKeyManagerViewBase = RootProps & {
  /** Replacements for texts. */
  messages?: Partial<ApiKeyManagerMessages> | undefined;
  /** Language of numbers and dates. @default 'en' */
  locale?: string | undefined;
  /** Time zone of dates. @default 'UTC' */
  timeZone?: string | undefined;
  /** Organization whose keys these are. */
  organizationId?: string | null | undefined;
  /** What is listed. @default 'keys' */
  kind?: KeyKind | undefined;
  /** What else can be listed; one alone gets no tab. */
  tabs?: readonly KeyTab[] | undefined;
  onKindChange?: ((kind: KeyKind) => void) | undefined;
  /** What snippets and hints say about the host's service. */
  guide?: KeyGuide | undefined;
  /** Replacements for the parts that stand in for the rows. */
  parts?: StandInParts | undefined;
};

/** Props of {@link ApiKeyManagerView}: one state of the list. */
export type ApiKeyManagerViewProps = ApiKeyManagerViewBase &
  (Waiting | { status: 'empty'; content: KeyContent } | { status: 'ready'; content: KeyContent });

/** Draws keys or tokens, in whatever state it is told to be. */
export function ApiKeyManagerView(props: ApiKeyManagerViewProps) {
  const { locale = 'en', timeZone = 'UTC', kind = 'keys', guide = {}, parts = {} } = props;
  const { Empty = EmptyState } = parts;
  const messages = { ...keyTableMessages, ...props.messages };
  const words: Words = { messages, own: props.messages, locale, timeZone };
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [news, setNews] = useState<string | null>(null);
  const idBase = useId();
  const content = 'content' in props ? props.content : null;
  const create = (
    <CreateButton
      words={words}
      kind={kind}
      onIntent={prepare}
      onCreate={content && !content.offline ? () => setOpen({ name: 'create' }) : undefined}
    />
  );
  const isKeys = kind === 'keys';
  return (
    <ManagerFrame
      view={props}
      words={words}
      idBase={idBase}
      content={content}
      // The empty list has the button itself: one primary action at a time.
      actions={props.status === 'ready' || props.status === 'loading' ? create : null}
      after={
        <>
          {content && open ? (
            <Loaded
              load={loadDialogs}
              when
              props={{
                open,
                words,
                kind,
                content,
                guide,
                organizationId: props.organizationId ?? null,
                onOpen: setOpen,
                onClose: () => setOpen(null),
                onDone: setNews,
              }}
            />
          ) : null}
          <LiveRegion>{news}</LiveRegion>
        </>
      }
    >
      {props.status === 'empty' ? (
        <TableFrame>
          <Empty
            icon={<KeyIcon />}
            title={isKeys ? messages.noKeys : messages.noTokens}
            actions={create}
          >
            {isKeys ? messages.noKeysNote : messages.noTokensNote}
          </Empty>
        </TableFrame>
      ) : props.status === 'ready' ? (
        <KeyPage
          key={kind}
          words={words}
          kind={kind}
          content={props.content}
          Empty={Empty}
          onOpen={setOpen}
        />
      ) : (
        <ManagerState view={props} words={words} kind={kind} parts={parts} />
      )}
    </ManagerFrame>
  );
}
