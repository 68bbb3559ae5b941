import { Step } from '../../ui/Step.js';
import { Steps } from '../../ui/Steps.js';
import type { DomainMessages } from './domainMessages.js';
import type { progressOf } from './domainState.js';

/** Props of {@link DomainSteps}. */
export type DomainStepsProps = {
  steps: ReturnType<typeof progressOf>['steps'];
  messages: DomainMessages;
};

/** The way of a domain from its name to the page that people see. */
export function DomainSteps({ steps, messages }: DomainStepsProps) {
  const shown = [
    ['done', messages.stepDomain],
    [steps.records, messages.stepRecords],
    [steps.certificate, messages.stepCertificate],
    [steps.live, messages.stepLive],
  ] as const;
  return (
    <Steps aria-label={messages.steps} className="ok-branding-editor-steps">
      {shown.map(([status, name], at) => (
        <Step
          key={name}
          index={at + 1}
          status={status}
          statusLabel={messages.stepStates[status]}
          name={name}
        />
      ))}
    </Steps>
  );
}
