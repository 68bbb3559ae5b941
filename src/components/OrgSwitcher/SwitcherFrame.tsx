'use client';
import { useMemo, useState, type ComponentType, type ReactNode, type RefObject } from 'react';
import type { ApiError } from '../../client/index.js';
import type { Organization } from '../../contract/index.js';
import { cx } from '../../lib/cx.js';
import type { LoadingStateProps } from '../../ui/LoadingState.js';
import { rootProps, type RootProps } from '../../ui/rootProps.js';
import type { TriggerWords } from './describe.js';
import type { OrgSwitcherMessages } from './messages.js';
import { Trigger } from './Trigger.js';
import { triggerMessages } from './triggerMessages.js';
import { TriggerSkeleton } from './TriggerSkeleton.js';

/** How a switcher looks. */
export type OrgSwitcherLook = RootProps & {
  /** Replacements for texts. */
  messages?: Partial<OrgSwitcherMessages> | undefined;
  /** A list beside the button, or a menu over the whole page. @default 'popover' */
  variant?: 'popover' | 'command' | undefined;
  /** `compact` is one line high, for top bars. */
  size?: 'compact' | undefined;
  /** With an outline, for places that have none of their own. @default true */
  outline?: boolean | undefined;
  /** Without the button: then only the hot key and `open` open it. @default true */
  trigger?: boolean | undefined;
};

/** Where the person is, in one of its states. */
export type OrgSwitcherStatus =
  | { status: 'loading' }
  | { status: 'error'; error: ApiError; onRetry: () => void }
  /** The person is in no organization. */
  | { status: 'empty' }
  | { status: 'ready'; current: Organization | null };

/** Props of {@link SwitcherFrame}. */
export type SwitcherFrameProps = OrgSwitcherLook &
  OrgSwitcherStatus & {
    /** Language of numbers. @default 'en' */
    locale?: string | undefined;
    open: boolean;
    onOpenChange: (open: boolean) => void;
    /** The person is about to open it: time to fetch. */
    onIntent: () => void;
    organizationId: string | null;
    /** The organization that is being opened. */
    pending: Organization | null;
    /** Invitations that wait for the person. */
    waiting: number;
    /** Holds the button, which what opens stands beside. */
    anchor: RefObject<HTMLButtonElement | null>;
    Loading?: ComponentType<LoadingStateProps> | undefined;
    /** What opens. */
    children: ReactNode;
  };

/** The closed switcher, around whatever opens from it. */
export function SwitcherFrame(props: SwitcherFrameProps) {
  const { open, onOpenChange, size, outline = true, locale = 'en' } = props;
  const { organizationId, pending, anchor, onIntent } = props;
  const messages = useMemo(() => ({ ...triggerMessages, ...props.messages }), [props.messages]);
  // Taken when the list opens: a trial does not end while somebody looks at it.
  const [now, setNow] = useState(() => Date.now());
  const words: TriggerWords = { messages, locale, now };

  const handleOpenChange = (next: boolean): void => {
    if (next) setNow(Date.now());
    onOpenChange(next);
  };
  return (
    <div
      {...rootProps(props)}
      className={cx('ok-org-switcher', props.className)}
      data-ok-org={organizationId ?? undefined}
      data-size={size}
    >
      {props.trigger === false ? null : props.status === 'loading' && !pending ? (
        <TriggerSkeleton {...{ size, outline }} label={messages.loading} Loading={props.Loading} />
      ) : (
        <Trigger
          ref={anchor}
          words={words}
          shown={pending ?? shownFor(props)}
          pending={pending !== null}
          invitations={props.waiting}
          size={size}
          outline={outline}
          aria-expanded={open}
          onClick={() => handleOpenChange(!open)}
          onPointerEnter={onIntent}
          onFocus={onIntent}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || open) return;
            event.preventDefault();
            handleOpenChange(true);
          }}
        />
      )}
      {props.children}
    </div>
  );
}

function shownFor(status: OrgSwitcherStatus): Organization | 'none' | 'choose' | 'failed' {
  if (status.status === 'error') return 'failed';
  if (status.status === 'empty') return 'none';
  return (status.status === 'ready' && status.current) || 'choose';
}
