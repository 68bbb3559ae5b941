'use client';
import type { Billing } from '../../contract/index.js';
import { formatMoney } from '../../lib/formatMoney.js';
import { MinusIcon } from '../../ui/actionIcons.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Text } from '../../ui/Text.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { isPaid, type ChangeKind } from './change.js';
import { dayText, defaultMethod, methodText, nextDate, periodText, priceText } from './describe.js';
import type { AllMessages } from './dialogWords.js';
import { Line, Lines } from './Lines.js';
import type { BillingContent, PreviewState, Words } from './types.js';

/** Props of {@link ChangeCost}. */
export type ChangeCostProps = {
  words: Words;
  content: BillingContent;
  messages: AllMessages;
  /** The subscription before the change. */
  billing: Billing;
  kind: ChangeKind;
  plan: string;
  state: PreviewState | null;
};

/** What a change costs now and next, line by line, and what it takes away. */
export function ChangeCost(props: ChangeCostProps) {
  // What stands here may change while it is looked at, so that it is read aloud.
  return (
    <div
      className="ok-stack ok-gap-3"
      aria-live="polite"
      aria-busy={props.state?.working || undefined}
    >
      <Cost {...props} />
    </div>
  );
}

function Cost({ words, content, messages, billing, kind, plan, state }: ChangeCostProps) {
  const price = priceText(
    content.plans.find(({ id }) => id === plan),
    words,
  );
  if (!state) {
    if (!isPaid(kind)) return null;
    return <Text>{price === null ? messages.noPreviewUsage : messages.noPreview(price)}</Text>;
  }
  const { preview, error, working, again } = state;
  if (error && !working) {
    return (
      <Banner
        tone="danger"
        title={messages.notPreviewed}
        actions={
          <Button size="small" onClick={() => void again()}>
            {messages.retry}
          </Button>
        }
      >
        {error.detail}
      </Banner>
    );
  }
  if (!preview || working) return <CostSkeleton label={messages.working} />;

  const money = (minor: number): string => formatMoney(minor, preview.currency, words);
  const isMetered = content.plans.find(({ id }) => id === plan)?.metered ?? false;
  const next = money(preview.next_invoice_cents);
  const nextText = isMetered ? messages.plusUsage(next) : next;
  const card = defaultMethod(content);
  const at = dayText(preview.effective_at, words);
  const isLater = kind === 'downgrade';
  const date = nextDate(preview, billing.current_period_end);
  const old = priceText(
    content.plans.find(({ id }) => id === billing.plan),
    words,
  );
  return (
    <>
      <Lines label={messages.costs}>
        {preview.lines.map((line, index) => (
          <Line
            key={index}
            name={line.description}
            note={
              line.period_start !== null && line.period_end !== null
                ? periodText(line.period_start, line.period_end, words)
                : null
            }
          >
            {money(line.amount_cents)}
          </Line>
        ))}
        <Line
          total={preview.lines.length > 0}
          name={messages.payNow}
          note={
            card && preview.due_now_cents > 0 ? messages.payWith(methodText(card, words)) : null
          }
        >
          {money(preview.due_now_cents)}
        </Line>
        {isLater ? (
          <Line name={messages.fromOn(at)} note={old === null ? null : messages.before(old)}>
            {nextText}
          </Line>
        ) : null}
      </Lines>
      {isLater ? null : (
        <div className="ok-billing-panel-next">
          <span>
            {date === null ? messages.thenMonthly : messages.thenOn(dayText(date, words))}
          </span>
          <span>{nextText}</span>
        </div>
      )}
      {preview.losses.length > 0 ? (
        <div className="ok-stack ok-gap-3">
          <Text strong>{isLater ? messages.losesOn(at) : messages.losesNow}</Text>
          <ul className="ok-list ok-stack ok-billing-panel-list ok-gap-1-5">
            {preview.losses.map((loss) => (
              <li key={loss}>
                <MinusIcon tone="danger" />
                {/* A server may name a loss in a sentence of its own. */}
                <span>{messages.losses[loss] ?? loss}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

function CostSkeleton({ label }: { label: string }) {
  return (
    <>
      <VisuallyHidden>{label}</VisuallyHidden>
      <div aria-hidden="true">
        <Lines label={label}>
          {[0, 1, 2].map((line) => (
            <Line key={line} total={line === 2} name={<Skeleton />} note={'\u00A0'}>
              {'\u00A0'}
            </Line>
          ))}
        </Lines>
        <div className="ok-billing-panel-next">{'\u00A0'}</div>
      </div>
    </>
  );
}
