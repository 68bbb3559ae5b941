import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import type { UsageContent } from './types.js';

/** Keeps the room of budgets and inventory until their code is here, so that nothing below jumps. */
export function FootPlace({ budgets, summary }: Pick<UsageContent, 'budgets' | 'summary'>) {
  return (
    <>
      {budgets ? (
        <Card>
          {budgets.items.map(({ metric }) => (
            <CardSection key={metric} className="ok-usage-chart-budget-place" />
          ))}
        </Card>
      ) : null}
      {summary?.inventory ? <div className="ok-usage-chart-inventory-place" /> : null}
    </>
  );
}
