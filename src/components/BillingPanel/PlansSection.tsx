'use client';
import type { PlanDetails } from '../../contract/index.js';
import { formatMoney } from '../../lib/formatMoney.js';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { CheckIcon } from '../../ui/icons.js';
import { Text } from '../../ui/Text.js';
import { isCurrent, isSelfServe, planAction } from './actions.js';
import { prepare } from './load.js';
import type { PlanCardProps } from './PlanCard.js';
import type { OpenDialog } from './types.js';

/** Props of {@link PlansSection}. */
export type PlansSectionProps = PlanCardProps & {
  /** Id of the section, which a button in the head names. */
  id: string;
  /** Somebody asked to see the plans: they get the focus. */
  focuses: boolean;
};

// Called once, when the heading comes into the page.
const focusOn = (heading: HTMLElement | null): void => heading?.focus();

/** The plans on offer in one frame, each with what can be done about it. */
export function PlansSection({ id, focuses, ...props }: PlansSectionProps) {
  const { plans } = props.content;
  const headingId = `${id}-heading`;
  return (
    <section
      id={id}
      className="ok-stack ok-billing-panel-section ok-gap-3"
      aria-labelledby={headingId}
    >
      <Text
        as="h3"
        strong
        id={headingId}
        tabIndex={focuses ? -1 : undefined}
        ref={focuses ? focusOn : undefined}
      >
        {props.words.messages.plans}
      </Text>
      <ul className="ok-card ok-list ok-billing-panel-plans">
        {plans
          // The trial is given once: nobody can choose it.
          .filter((plan) => plan.id !== 'free')
          .map((plan) => (
            <Plan key={plan.id} {...props} plan={plan} />
          ))}
      </ul>
    </section>
  );
}

function Plan({ words, content, onOpen, plan }: PlanCardProps & { plan: PlanDetails }) {
  const { messages } = words;
  const { billing, offline } = content;
  const current = isCurrent(billing, plan.id);
  const isNext = billing.pending_plan === plan.id;
  const { monthly_price_cents: price, metered } = plan;
  return (
    <li className="ok-tile ok-billing-panel-plan" data-current={current ? '' : undefined}>
      <div className="ok-billing-panel-row">
        <Text as="h3" size="title">
          <bdi>{plan.name}</bdi>
        </Text>
        {current ? <Badge tone="accent">{messages.current}</Badge> : null}
        {isNext ? <Badge>{messages.next}</Badge> : null}
      </div>
      <div className="ok-billing-panel-row ok-billing-panel-price">
        <Text as="span" size="figure">
          {price === null ? messages.custom : formatMoney(price, plan.currency, words)}
        </Text>
        <Text as="span" tone="muted">
          {price === null
            ? messages.byContract
            : metered
              ? messages.aMonthPlusUsage
              : messages.aMonth}
        </Text>
      </div>
      <ul className="ok-list ok-stack ok-billing-panel-list ok-gap-1-5">
        {plan.features.map((feature) => (
          <li key={feature}>
            <CheckIcon tone="success" />
            <span>{feature}</span>
          </li>
        ))}
      </ul>
      <PlanButton {...{ words, content, onOpen, plan, offline }} />
    </li>
  );
}

type PlanButtonProps = PlanCardProps & { plan: PlanDetails; offline: boolean };

function PlanButton({ words, content, onOpen, plan, offline }: PlanButtonProps) {
  const { messages } = words;
  const { id, name } = plan;
  const action = planAction(content.billing, plan);
  if (action === null) return null;
  if (action === 'current') return <Button disabled>{messages.yourPlan}</Button>;
  const labels = {
    upgrade: messages.upgradeTo(name),
    downgrade: messages.downgradeTo(name),
    keep: messages.keepPlan(name),
    start: messages.start(name),
    revive: messages.revive(name),
    contact: messages.contact,
  };
  const open = (): OpenDialog =>
    !isSelfServe(id) || action === 'contact'
      ? { name: 'contact' }
      : { name: action === 'revive' ? 'revive' : 'change', plan: id };
  return (
    <Button
      disabled={offline}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={() => onOpen(open())}
    >
      {labels[action]}
    </Button>
  );
}
