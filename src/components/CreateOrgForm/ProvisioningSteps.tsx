'use client';
import type { Provisioning } from '../../contract/index.js';
import type { DateFormat } from '../../lib/formatDate.js';
import { Button } from '../../ui/Button.js';
import { Step } from '../../ui/Step.js';
import { Steps } from '../../ui/Steps.js';
import type { ProvisioningPanelMessages } from './provisioningMessages.js';
import { stepName, stepNote } from './stepTexts.js';
import { useNow } from './useNow.js';

type ProvisioningStepsProps = {
  provisioning: Provisioning;
  trialEnds: string | null | undefined;
  format: DateFormat;
  retrying: boolean;
  /** Absent for people who may not try again. */
  onRetry: (() => void) | undefined;
  messages: ProvisioningPanelMessages;
};

/** The four steps with what each is doing or has done. */
export function ProvisioningSteps({
  provisioning: { status, steps },
  trialEnds,
  format,
  retrying,
  onRetry,
  messages,
}: ProvisioningStepsProps) {
  const now = useNow(status === 'pending');
  const context = { messages, format, trialEnds, now, complete: status === 'complete' };
  return (
    <Steps>
      {steps.map((step, index) => {
        const name = stepName(step, context);
        return (
          <Step
            key={step.step}
            status={step.status}
            statusLabel={messages.stepStatus(step.status)}
            index={index + 1}
            name={name}
            note={stepNote(step, context)}
            action={
              step.status === 'failed' && onRetry ? (
                <Button
                  size="small"
                  busy={retrying}
                  aria-label={messages.tryStepAgain(name)}
                  onClick={onRetry}
                >
                  {retrying ? messages.tryingAgain : messages.tryAgain}
                </Button>
              ) : null
            }
          />
        );
      })}
    </Steps>
  );
}
