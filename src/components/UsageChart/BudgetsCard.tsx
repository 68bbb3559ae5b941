'use client';
import type { UsageBudget } from '../../contract/usage.js';
import { EditIcon } from '../../ui/actionIcons.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { IconButton } from '../../ui/IconButton.js';
import { MailIcon, PlusIcon } from '../../ui/icons.js';
import { Text } from '../../ui/Text.js';
import { Truncate } from '../../ui/Truncate.js';
import { budgetMetrics } from './budgetMetrics.js';
import { countText, dayText, metricText, shareText } from './describe.js';
import { laterOf } from './laterOf.js';
import { Meter } from './Meter.js';
import type { UsageBudgets, Words } from './types.js';

/** Props of {@link BudgetsCard}. */
export type BudgetsCardProps = {
  words: Words;
  budgets: UsageBudgets;
  /** Opens the form of a budget, or of a new one; left out where nothing can be changed. */
  onEdit: ((metric: UsageBudget['metric'] | null) => void) | undefined;
  /** Code of the form is about to be wanted. */
  onIntent: () => void;
};

/** Every budget with what is spent of it, its thresholds and who is told. */
export function BudgetsCard({ words, budgets, onEdit, onIntent }: BudgetsCardProps) {
  const later = laterOf(words);
  const { items } = budgets;
  const canAdd =
    onEdit && budgetMetrics.some((metric) => items.every((item) => item.metric !== metric));
  return (
    <Card role="group" aria-label={later.budgets}>
      {items.map((budget) => (
        <BudgetSection
          key={budget.metric}
          {...{ words, budget, budgets, onIntent }}
          onEdit={onEdit && (() => onEdit(budget.metric))}
        />
      ))}
      {items.length === 0 ? (
        <CardSection>
          <Text tone="muted">{later.noBudgets}</Text>
        </CardSection>
      ) : null}
      {canAdd ? (
        <CardSection>
          <Button icon={<PlusIcon />} onPointerEnter={onIntent} onClick={() => onEdit(null)}>
            {later.addBudget}
          </Button>
        </CardSection>
      ) : null}
    </Card>
  );
}

type BudgetSectionProps = Pick<BudgetsCardProps, 'words' | 'budgets' | 'onIntent'> & {
  budget: UsageBudget;
  onEdit: (() => void) | undefined;
};

function BudgetSection({ words, budget, budgets, onEdit, onIntent }: BudgetSectionProps) {
  const later = laterOf(words);
  const { metric, limit, thresholds, notify } = budget;
  const name = metricText(metric, words);
  const spent = budgets.spent[metric] ?? 0;
  const share = spent / limit;
  const sent = (threshold: number): string => {
    const text = shareText(threshold / 100, words);
    const alert = budgets.alerts.find(
      (one) => one.metric === metric && one.threshold === threshold,
    );
    return alert ? later.alertSent(text, dayText(Date.parse(alert.fired_at), words)) : text;
  };
  return (
    <CardSection className="ok-stack ok-gap-2">
      <div className="ok-line ok-usage-chart-row">
        <Text strong>{later.budgetOf(name)}</Text>
        {onEdit ? (
          <IconButton
            label={later.editBudget(name)}
            icon={<EditIcon />}
            variant="ghost"
            size="small"
            onPointerEnter={onIntent}
            onClick={() => onEdit()}
          />
        ) : null}
      </div>
      <div className="ok-line ok-usage-chart-row">
        <Text numeric>
          <bdi>{later.spentOf(countText(spent, words), countText(limit, words))}</bdi>
        </Text>
        <Text tone={share >= 1 ? 'danger' : 'muted'} numeric>
          {shareText(share, words, 0)}
        </Text>
      </div>
      <Meter share={share} marks={thresholds.map((threshold) => threshold / 100)} />
      <Text size="small" tone="subtle" className="ok-row ok-gap-wide">
        {thresholds.map((threshold) => (
          <bdi key={threshold}>{sent(threshold)}</bdi>
        ))}
      </Text>
      <Text size="small" tone="muted" className="ok-line ok-gap-1-5">
        <MailIcon size="small" />
        <Truncate>
          {notify[0]
            ? later.recipients(notify[0], notify.length - 1, countText(notify.length - 1, words))
            : later.noRecipients}
        </Truncate>
      </Text>
    </CardSection>
  );
}
