'use client';
import { useState } from 'react';
import { Button } from '../../ui/Button.js';
import { CheckIcon, CopyIcon } from '../../ui/icons.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import { Text } from '../../ui/Text.js';
import type { ProvisioningPanelMessages } from './provisioningMessages.js';

/** A number as people write it; only those of North America have one grouping for all. */
export function phoneText(number: string): string {
  return number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3');
}

type AssignedNumberProps = { number: string; messages: ProvisioningPanelMessages };

/** The phone number of the new organization, to take along. */
export function AssignedNumber({ number, messages }: AssignedNumberProps) {
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(number);
      setOutcome('copied');
    } catch {
      // Refused by the browser or by the policy of a frame; the number can still be selected.
      setOutcome('copyFailed');
    }
  };
  return (
    <div className="ok-row ok-create-org-form-number ok-between">
      <div>
        <Text size="small" tone="muted">
          {messages.number}
        </Text>
        <Text size="title" numeric>
          <bdi dir="ltr">{phoneText(number)}</bdi>
        </Text>
      </div>
      <Button
        size="small"
        icon={outcome === 'copied' ? <CheckIcon /> : <CopyIcon />}
        onClick={() => void copy()}
      >
        {outcome === 'copied' ? messages.copied : messages.copy}
      </Button>
      <LiveRegion>{outcome ? messages[outcome] : null}</LiveRegion>
    </div>
  );
}
