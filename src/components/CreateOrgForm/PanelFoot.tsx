'use client';
import type { Provisioning } from '../../contract/index.js';
import { Button } from '../../ui/Button.js';
import { CardFoot } from '../../ui/CardFoot.js';
import { ChevronEndIcon } from '../../ui/icons.js';
import { Text } from '../../ui/Text.js';
import { Truncate } from '../../ui/Truncate.js';
import type { ProvisioningPanelMessages } from './provisioningMessages.js';

type PanelFootProps = {
  state: Provisioning['status'];
  name: string;
  plain: boolean;
  messages: ProvisioningPanelMessages;
  onOpen: (() => void) | undefined;
  onInvite: (() => void) | undefined;
  onCreateAnother: (() => void) | undefined;
};

/** What comes next, once the organization can be used. */
export function PanelFoot({ state, messages, plain, ...props }: PanelFootProps) {
  const { onOpen, onInvite, onCreateAnother } = props;
  if (state === 'pending' || !(onOpen || onInvite || onCreateAnother)) return null;
  const partial = state === 'partial';
  return (
    <CardFoot className="ok-create-org-form-foot" data-plain={plain ? '' : undefined}>
      {partial && onOpen ? (
        <Text size="small" tone="muted" className="ok-fill ok-wraps">
          {messages.openNow}
        </Text>
      ) : null}
      {onCreateAnother ? (
        <Button variant="ghost" onClick={onCreateAnother}>
          {messages.createAnother}
        </Button>
      ) : null}
      {onInvite && !partial ? <Button onClick={onInvite}>{messages.invite}</Button> : null}
      {onOpen ? (
        <Button
          className="ok-create-org-form-open"
          variant={partial ? undefined : 'primary'}
          onClick={onOpen}
        >
          {partial ? (
            <>
              {messages.open}
              <ChevronEndIcon />
            </>
          ) : (
            <Truncate>{messages.openNamed(props.name)}</Truncate>
          )}
        </Button>
      ) : null}
    </CardFoot>
  );
}
