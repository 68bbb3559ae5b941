'use client';
import { stepNames } from './stepNames.js';
import { useMessages } from '../../provider/useMessages.js';
import { Step } from '../../ui/Step.js';
import { Steps } from '../../ui/Steps.js';
import { Text } from '../../ui/Text.js';
import { provisioningPanelMessages } from './provisioningMessages.js';

/** The four steps by name, for a server that takes them inside the request and tells the result only. */
export function CreationSteps({ note }: { note: string }) {
  const messages = {
    ...provisioningPanelMessages,
    ...useMessages('provisioningPanel', undefined),
  };
  return (
    <div className="ok-stack ok-create-org-form-running" role="status">
      <Text size="small" tone="muted">
        {note}
      </Text>
      <Steps>
        {stepNames.map((step, index) => (
          <Step
            key={step}
            status="pending"
            statusLabel=""
            index={index + 1}
            name={messages.stepDoing(step)}
          />
        ))}
      </Steps>
    </div>
  );
}
