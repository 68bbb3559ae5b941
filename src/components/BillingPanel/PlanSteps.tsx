'use client';
import type { ReactNode } from 'react';
import { safeHref } from '../../lib/safeHref.js';
import { Button } from '../../ui/Button.js';
import { ButtonLink } from '../../ui/ButtonLink.js';
import { ClockIcon } from '../../ui/icons.js';
import { Hint } from '../../ui/Hint.js';
import { allowed, isSelfServe } from './actions.js';
import { dayText, openInvoices, planName } from './describe.js';
import { prepare } from './load.js';
import type { PlanCardProps } from './PlanCard.js';
import type { OpenDialog } from './types.js';

/** The next step that a subscription asks for; nothing where it asks for none. */
export function PlanSteps({ words, content, onOpen }: PlanCardProps) {
  const { messages } = words;
  const { billing, plans, offline } = content;
  const may = allowed(billing);
  const { plan, pending_plan, last_paid_plan, current_period_end: end } = billing;
  const step = (label: string, dialog: OpenDialog, isFirst = true) => (
    <Button
      variant={isFirst ? 'primary' : undefined}
      disabled={offline}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={() => onOpen(dialog)}
    >
      {label}
    </Button>
  );
  const row = (children: ReactNode) => (
    <div className="ok-billing-panel-row ok-billing-panel-actions">{children}</div>
  );
  if (billing.status === 'past_due') {
    const href = safeHref(openInvoices(content.invoices)[0]?.hosted_url);
    return row(
      <>
        {step(messages.payOther, { name: 'add-card', pay: true })}
        {href === null ? null : (
          <ButtonLink href={href} target="_blank" rel="noopener noreferrer">
            {messages.viewInvoice}
          </ButtonLink>
        )}
      </>,
    );
  }
  if (may.has('renew')) return row(step(messages.renew, { name: 'renew' }));
  if (may.has('revive')) {
    const again = [last_paid_plan, plan].find((one) => one !== null && isSelfServe(one));
    return again && isSelfServe(again)
      ? row(step(messages.revive(planName(plans, again)), { name: 'revive', plan: again }))
      : null;
  }
  if (pending_plan !== null) {
    const day = end === null ? '' : dayText(end, words);
    return (
      <>
        <Hint icon={<ClockIcon size="small" />}>
          {messages.moves(planName(plans, pending_plan), day)}
        </Hint>
        {isSelfServe(plan) && may.has(`upgrade:${plan}`)
          ? row(step(messages.keepPlan(planName(plans, plan)), { name: 'change', plan }, false))
          : null}
      </>
    );
  }
  return plan === 'enterprise' && may.has('contact_enterprise')
    ? row(step(messages.contactTeam, { name: 'contact' }, false))
    : null;
}
