'use client';
import { useId } from 'react';
import type { ApiError } from '../../client/index.js';
import type { Organization, Provisioning } from '../../contract/index.js';
import { cx } from '../../lib/cx.js';
import type { DateFormat } from '../../lib/formatDate.js';
import { StandIn, type StandInParts, type StandInView } from '../../ui/StandIn.js';
import { Widget } from '../../ui/Widget.js';
import { PanelSkeleton } from './PanelSkeleton.js';
import { ProvisioningContent } from './ProvisioningContent.js';
import {
  provisioningPanelMessages,
  type ProvisioningPanelMessages,
} from './provisioningMessages.js';
import { rootProps, type RootProps } from '../../ui/rootProps.js';
import { Surface } from './Surface.js';

/** What every state of {@link ProvisioningPanelView} takes. */
export type ProvisioningPanelViewBase = RootProps & {
  /** Replacements for texts. */
  messages?: Partial<ProvisioningPanelMessages> | undefined;
  /**
   * Without surface and padding, for a dialog or page that has its own.
   * @default false
   */
  plain?: boolean | undefined;
  /** Replacements for the parts that stand in for the panel. */
  parts?: StandInParts | undefined;
};

/** What the panel shows of an organization that is being set up, and what can be done with it. */
export type ProvisioningContentProps = {
  organization: Organization;
  /** Null when the server took all steps inside the request and told nothing of them since. */
  provisioning: Provisioning | null;
  /** Language and time zone of dates. */
  format?: DateFormat | undefined;
  /** Why the last state could not be read; it may be old. */
  stale?: ApiError | null | undefined;
  /** Why the last new try did not start. */
  refused?: ApiError | null | undefined;
  /** A new try of the failed steps is being asked for. */
  retrying?: boolean | undefined;
  /** Takes the focus when it appears in place of the form. */
  takeFocus?: boolean | undefined;
  /** Tries the failed steps again; absent for people who may not. */
  onRetry?: (() => void) | undefined;
  onOpen?: (() => void) | undefined;
  onInvite?: (() => void) | undefined;
  onCreateAnother?: (() => void) | undefined;
};

/** Props of {@link ProvisioningPanelView}: one state of the panel. */
export type ProvisioningPanelViewProps = ProvisioningPanelViewBase &
  (StandInView<ApiError> | ({ status: 'ready' } & ProvisioningContentProps));

/** Draws how far an organization is set up, in whatever state it is told to be. */
export function ProvisioningPanelView(props: ProvisioningPanelViewProps) {
  const { plain = false } = props;
  const messages = { ...provisioningPanelMessages, ...props.messages };
  const titleId = useId();
  return (
    <Widget
      role="group"
      aria-labelledby={props.status === 'ready' ? titleId : undefined}
      {...rootProps(props)}
      className={cx('ok-create-org-form', props.className)}
    >
      <Surface plain={plain}>
        {props.status === 'ready' ? (
          <ProvisioningContent {...props} plain={plain} titleId={titleId} messages={messages} />
        ) : (
          <StandIn
            view={props}
            messages={{ ...messages, failed: messages.error }}
            parts={props.parts}
            skeleton={<PanelSkeleton plain={plain} />}
            renderFrame={(part) => part}
          />
        )}
      </Surface>
    </Widget>
  );
}
