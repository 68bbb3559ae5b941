import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { Text } from '../../ui/Text.js';
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
          {budgets.onSave ? <CardSection className="ok-usage-chart-add-place" /> : null}
        </Card>
      ) : null}
      {summary?.inventory ? <Text>{'\u00A0'}</Text> : null}
    </>
  );
}
