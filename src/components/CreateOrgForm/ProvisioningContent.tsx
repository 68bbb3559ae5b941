'use client';
import { Avatar } from '../../ui/Avatar.js';
import { Banner } from '../../ui/Banner.js';
import { CardSection } from '../../ui/CardSection.js';
import { OfflineIcon } from '../../ui/icons.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import { Text } from '../../ui/Text.js';
import { AssignedNumber } from './AssignedNumber.js';
import { PanelFoot } from './PanelFoot.js';
import { totalSeconds } from './progress.js';
import type { ProvisioningPanelMessages } from './provisioningMessages.js';
import type { ProvisioningContentProps } from './ProvisioningPanelView.js';
import { ProvisioningSteps } from './ProvisioningSteps.js';

function headline(
  { provisioning, organization }: ProvisioningContentProps,
  messages: ProvisioningPanelMessages,
): [title: string, note: string] {
  // Isolated, so that a name of the other direction does not turn the sentence around.
  const name = `\u2068${organization.name}\u2069`;
  const steps = provisioning?.steps ?? [];
  if (provisioning?.status === 'pending') {
    return [messages.settingUp(name), messages.settingUpNote];
  }
  if (provisioning?.status === 'partial') {
    const failed = steps.filter(({ status }) => status === 'failed').length;
    return [messages.almostReady(name), messages.almostReadyNote(failed)];
  }
  const seconds = totalSeconds(steps);
  if (seconds === null) return [messages.ready(name), ''];
  const note =
    seconds < 120
      ? messages.readyNote(seconds)
      : messages.readyNoteMinutes(Math.round(seconds / 60));
  return [messages.ready(name), note];
}

/** What is read aloud: the headline once it changes, and each step that ends. */
function spoken(
  props: ProvisioningContentProps,
  title: string,
  messages: ProvisioningPanelMessages,
): string {
  const steps = props.provisioning?.steps ?? [];
  const done = steps.filter(({ status }) => status === 'done').length;
  const failed = steps.filter(({ status }) => status === 'failed');
  if (props.provisioning?.status !== 'pending') return title;
  return [
    messages.stepsDone(done, steps.length),
    ...failed.map(({ step }) => messages.stepFailed(messages.stepDoing(step))),
  ].join(' ');
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}

/** Who is being set up, how far, what went wrong and what comes next. */
export function ProvisioningContent(
  props: ProvisioningContentProps & {
    plain: boolean;
    titleId: string;
    messages: ProvisioningPanelMessages;
  },
) {
  const { organization, provisioning, format = {}, stale, refused, messages, plain } = props;
  const [title, note] = headline(props, messages);
  const number = provisioning?.steps.find(({ step }) => step === 'telephony')?.phone_number;
  return (
    <>
      <CardSection
        className="ok-stack ok-create-org-form-fields"
        data-plain={plain ? '' : undefined}
      >
        <div className="ok-line ok-identity">
          <Avatar
            kind="organization"
            size={40}
            name={organization.name}
            hueId={organization.id}
            src={organization.logo_url}
          />
          <div className="ok-fill">
            <Text
              as="h2"
              size="title"
              id={props.titleId}
              tabIndex={-1}
              ref={props.takeFocus ? focusOnce : undefined}
            >
              {title}
            </Text>
            {note ? <Text tone="muted">{note}</Text> : null}
          </div>
        </div>
        {stale ? (
          <Banner tone="warning" icon={<OfflineIcon />} title={messages.lostTouch}>
            {messages.lostTouchNote}
          </Banner>
        ) : refused ? (
          <Banner tone="danger" title={messages.notRetried}>
            {refused.detail}
          </Banner>
        ) : null}
        {provisioning ? (
          <ProvisioningSteps
            provisioning={provisioning}
            trialEnds={organization.trial_ends_at}
            format={format}
            retrying={props.retrying ?? false}
            onRetry={props.onRetry}
            messages={messages}
          />
        ) : null}
        {number && provisioning.status === 'complete' ? (
          <AssignedNumber number={number} messages={messages} />
        ) : null}
        <LiveRegion>{spoken(props, title, messages)}</LiveRegion>
      </CardSection>
      <PanelFoot
        state={provisioning?.status ?? 'complete'}
        name={organization.name}
        plain={plain}
        messages={messages}
        onOpen={props.onOpen}
        onInvite={props.onInvite}
        onCreateAnother={props.onCreateAnother}
      />
    </>
  );
}
