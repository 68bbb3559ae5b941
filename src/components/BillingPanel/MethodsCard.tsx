'use client';
import { useState } from 'react';
import type { PaymentMethod } from '../../contract/index.js';
import { errorOf } from '../../hooks/errorOf.js';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { Hint } from '../../ui/Hint.js';
import { PlusIcon } from '../../ui/icons.js';
import { Menu, type MenuItem } from '../../ui/Menu.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Text } from '../../ui/Text.js';
import { expiryText, isExpired, methodText } from './describe.js';
import { prepare } from './load.js';
import { PartFailed } from './PartState.js';
import type { PlanCardProps } from './PlanCard.js';

/** Props of {@link MethodsCard}. */
export type MethodsCardProps = PlanCardProps & { onDone: (news: string) => void };

/** Cards that pay, the default one among them. */
export function MethodsCard({ words, content, onOpen, onDone }: MethodsCardProps) {
  const { messages } = words;
  const { methods, offline } = content;
  const [problem, setProblem] = useState<string | null>(null);

  const makeDefault = async (method: PaymentMethod): Promise<void> => {
    if (content.billing.status === 'past_due') return onOpen({ name: 'pay-with', method });
    setProblem(null);
    try {
      await content.actions.setDefault({ id: method.id });
      onDone(messages.madeDefault(methodText(method, words)));
    } catch (error) {
      const title = messages.notMadeDefault(methodText(method, words));
      setProblem(`${title} ${errorOf(error)?.detail ?? ''}`);
    }
  };
  const entries = (method: PaymentMethod): MenuItem[] => [
    {
      id: 'default',
      label: messages.makeDefault,
      disabled: method.is_default,
      onSelect: () => void makeDefault(method),
    },
    {
      id: 'remove',
      label: messages.removeCard,
      tone: 'danger',
      onSelect: () => onOpen({ name: 'remove-card', method }),
    },
  ];
  return (
    <Card>
      <CardSection className="ok-billing-panel-row ok-billing-panel-foot">
        <Text as="h3" strong className="ok-fill">
          {messages.methods}
        </Text>
        <Button
          size="small"
          icon={<PlusIcon size="small" />}
          aria-label={messages.addCard}
          disabled={offline}
          onPointerEnter={prepare}
          onFocus={prepare}
          onClick={() => onOpen({ name: 'add-card' })}
        >
          {messages.add}
        </Button>
      </CardSection>
      {methods.status === 'error' ? (
        <PartFailed {...methods} title={messages.methodsFailed} messages={messages} />
      ) : methods.status === 'loading' ? (
        <MethodsSkeleton />
      ) : methods.rows.length === 0 ? (
        <CardSection>
          <Text strong>{messages.noMethods}</Text>
          <Text tone="muted">{messages.noMethodsNote}</Text>
        </CardSection>
      ) : (
        <CardSection className="ok-billing-panel-methods">
          <div role="status">{problem === null ? null : <Hint tone="danger">{problem}</Hint>}</div>
          <ul className="ok-list ok-stack ok-billing-panel-list ok-gap-1-5">
            {methods.rows.map((method) => (
              <li key={method.id} className="ok-billing-panel-row ok-billing-panel-method">
                <Method words={words} method={method} now={content.now} />
                {method.is_default ? <Badge>{messages.isDefault}</Badge> : null}
                {offline ? null : (
                  <Menu
                    label={messages.actionsFor(methodText(method, words))}
                    entries={entries(method)}
                    onIntent={prepare}
                  />
                )}
              </li>
            ))}
          </ul>
        </CardSection>
      )}
    </Card>
  );
}

type MethodProps = { method: PaymentMethod; now: number } & Pick<PlanCardProps, 'words'>;

function Method({ words, method, now }: MethodProps) {
  const { messages } = words;
  const isOver = isExpired(method, now);
  const month = expiryText(method);
  return (
    <div className="ok-fill">
      <Text numeric>
        <bdi>{methodText(method, words)}</bdi>
      </Text>
      <Text size="small" tone={isOver ? 'danger' : 'muted'} numeric>
        {isOver ? messages.expired(month) : messages.expires(month)}
      </Text>
    </div>
  );
}

/** The frame of a card that will stand there. */
export function MethodsSkeleton() {
  return (
    <CardSection className="ok-billing-panel-methods">
      <div className="ok-billing-panel-row ok-billing-panel-method" aria-hidden="true">
        <Skeleton />
      </div>
    </CardSection>
  );
}
