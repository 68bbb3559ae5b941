'use client';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../ui/Button.js';
import { focusedNear } from '../../ui/focusables.js';
import { Header } from '../../ui/Header.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import { Loaded } from '../../ui/Loaded.js';
import type { StandInParts } from '../../ui/StandIn.js';
import { StaleBanner } from '../../ui/StaleBanner.js';
import { allowed, canChoose } from './actions.js';
import { InvoicesSection } from './InvoicesSection.js';
import { loadDialogs, prepare } from './load.js';
import { MethodsCard } from './MethodsCard.js';
import { PlanCard } from './PlanCard.js';
import { PlansSection } from './PlansSection.js';
import type { BillingContent, OpenDialog, Words } from './types.js';

/** Props of {@link BillingPage}. */
export type BillingPageProps = { words: Words; content: BillingContent; parts: StandInParts };

/** Plan, cards, plans on offer and invoices, and the dialog that is open. */
export function BillingPage({ words, content, parts }: BillingPageProps) {
  const { messages } = words;
  const { billing, plans } = content;
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const [news, setNews] = useState<string | null>(null);
  const plansId = useId();
  const plan = useRef<HTMLHeadingElement>(null);
  const isEnterprise = billing.plan === 'enterprise';
  // Whoever has no plan is here to choose one.
  const needsPlan = billing.plan === 'free' || billing.status === 'canceled';
  const hasChoice = !isEnterprise && !needsPlan && plans.length > 0 && canChoose(billing);
  const props = { words, content, onOpen: setOpen };
  const handleClose = (): void => {
    flushSync(() => setOpen(null));
    // The dialog gives the focus back a moment later. What opened it may be gone by then: there is nothing
    // to cancel any more, for one.
    setTimeout(() => {
      const focused = plan.current && focusedNear(plan.current);
      if (!focused || focused === focused.ownerDocument.body) plan.current?.focus();
    });
  };
  return (
    <>
      <Header title={messages.title}>
        {hasChoice ? (
          <Button
            variant={isChoosing || allowed(billing).has('renew') ? undefined : 'primary'}
            aria-expanded={isChoosing}
            aria-controls={isChoosing ? plansId : undefined}
            onPointerEnter={prepare}
            onFocus={prepare}
            onClick={() => setChoosing(!isChoosing)}
          >
            {isChoosing ? messages.hidePlans : messages.changePlan}
          </Button>
        ) : null}
      </Header>
      <StaleBanner words={words} content={content} />
      <div className="ok-billing-panel-top">
        <PlanCard {...props} headingRef={plan} />
        <MethodsCard {...props} onDone={setNews} />
      </div>
      {(needsPlan && !isEnterprise) || (isChoosing && hasChoice) ? (
        <PlansSection {...props} id={plansId} focuses={isChoosing && hasChoice} />
      ) : null}
      <InvoicesSection words={words} content={content} parts={parts} />
      {open ? (
        <Loaded
          load={loadDialogs}
          when
          props={{
            open,
            words,
            content,
            onClose: handleClose,
            onDone: (done: string) => {
              setNews(done);
              setChoosing(false);
            },
          }}
        />
      ) : null}
      <LiveRegion>{news}</LiveRegion>
    </>
  );
}
