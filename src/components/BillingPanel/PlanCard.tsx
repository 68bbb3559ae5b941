'use client';
import type { Ref } from 'react';
import { formatMoney } from '../../lib/formatMoney.js';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { ClockIcon } from '../../ui/icons.js';
import { Text } from '../../ui/Text.js';
import { allowed } from './actions.js';
import {
  dayText,
  defaultMethod,
  invoiceName,
  methodText,
  openInvoices,
  planName,
  priceText,
} from './describe.js';
import { Line, Lines } from './Lines.js';
import { prepare } from './load.js';
import { PlanSteps } from './PlanSteps.js';
import { standingOf } from './standing.js';
import type { BillingContent, OpenDialog, Words } from './types.js';

/** Props of {@link PlanCard}. */
export type PlanCardProps = {
  words: Words;
  content: BillingContent;
  onOpen: (dialog: OpenDialog) => void;
};

/** The plan, how it stands, what is due next, and what can be done about it. */
export function PlanCard({
  words,
  content,
  onOpen,
  headingRef,
}: PlanCardProps & { headingRef: Ref<HTMLHeadingElement> }) {
  const { messages } = words;
  const { billing, plans, actions, offline } = content;
  const method = defaultMethod(content);
  const card = method ? methodText(method, words) : '';
  const standing = standingOf(billing, plans, card, content.now, words);
  const may = allowed(billing);
  const isClock = billing.status === 'trialing';
  return (
    <Card>
      <CardSection>
        <div className="ok-billing-panel-row">
          <Text as="h3" size="title" ref={headingRef} tabIndex={-1}>
            <bdi>{standing.name}</bdi>
          </Text>
          <Badge tone={standing.tone} icon={isClock ? <ClockIcon /> : undefined}>
            {standing.badge}
          </Badge>
          {standing.date === null ? null : (
            <Text as="span" tone="muted" numeric className="ok-end">
              {standing.date}
            </Text>
          )}
        </div>
        {standing.priced ? <Price words={words} content={content} /> : null}
        {standing.note === null ? null : <Text tone="muted">{standing.note}</Text>}
        <PlanSteps words={words} content={content} onOpen={onOpen} />
      </CardSection>
      <Due words={words} content={content} />
      <CardSection className="ok-billing-panel-row ok-billing-panel-foot">
        <Text tone="muted" className="ok-fill ok-billing-panel-address">
          {messages.invoicesGoTo} <bdi>{billing.billing_email}</bdi>
        </Text>
        {offline ? null : (
          <div className="ok-billing-panel-row">
            {actions.saveEmail ? (
              <Button
                size="small"
                onPointerEnter={prepare}
                onFocus={prepare}
                onClick={() => onOpen({ name: 'email' })}
              >
                {messages.changeEmail}
              </Button>
            ) : null}
            {may.has('cancel') ? (
              <Button
                size="small"
                variant="ghost"
                onPointerEnter={prepare}
                onFocus={prepare}
                onClick={() => onOpen({ name: 'cancel' })}
              >
                {messages.cancelPlan}
              </Button>
            ) : null}
          </div>
        )}
      </CardSection>
    </Card>
  );
}

type PartProps = Pick<PlanCardProps, 'words' | 'content'>;

function Price({ words, content: { billing, plans } }: PartProps) {
  const plan = plans.find(({ id }) => id === billing.plan);
  if (!plan || plan.monthly_price_cents === null) return null;
  return (
    <div className="ok-billing-panel-row ok-billing-panel-price">
      <Text as="span" size="figure">
        {formatMoney(plan.monthly_price_cents, plan.currency, words)}
      </Text>
      <Text as="span" tone="muted">
        {plan.metered ? words.messages.aMonthPlusUsage : words.messages.aMonth}
      </Text>
    </div>
  );
}

/** What waits to be paid, or what will be due next. */
function Due({ words, content }: PartProps) {
  const { messages } = words;
  const { billing, plans, invoices } = content;
  const open = openInvoices(invoices);
  if (open.length > 0) {
    return (
      <CardSection>
        <Lines label={messages.due}>
          {open.map((invoice) => (
            <Line
              key={invoice.id}
              name={messages.openInvoice(invoiceName(invoice))}
              note={messages.dueOn(dayText(invoice.created_at, words))}
            >
              {formatMoney(invoice.amount_due_cents, invoice.currency, words)}
            </Line>
          ))}
        </Lines>
      </CardSection>
    );
  }
  const { pending_plan, current_period_end: end } = billing;
  if (billing.status !== 'active' || billing.cancel_at_period_end || end === null) return null;
  const next = pending_plan ?? billing.plan;
  const price = priceText(
    plans.find(({ id }) => id === next),
    words,
  );
  if (price === null) return null;
  return (
    <CardSection>
      <Lines label={messages.due}>
        <Line
          name={messages.nextInvoice(dayText(end, words))}
          note={pending_plan === null ? null : messages.nextPlan(planName(plans, pending_plan))}
        >
          {price}
        </Line>
      </Lines>
    </CardSection>
  );
}
