import { memo } from 'react';
import type { UsageSummary } from '../../contract/usage.js';
import { Text } from '../../ui/Text.js';
import { countText } from './describe.js';
import { laterOf } from './laterOf.js';
import type { Words } from './types.js';

/** What the organization has now, whatever the range. */
export const Inventory = memo(function Inventory({
  words,
  inventory,
}: {
  words: Words;
  inventory: NonNullable<UsageSummary['inventory']>;
}) {
  const later = laterOf(words);
  const things: [label: string, count: number][] = [
    [later.agents, inventory.agents],
    [later.phoneNumbers, inventory.phone_numbers],
    [later.webWidgets, inventory.web_widgets],
    [later.knowledgeBases, inventory.knowledge_bases],
  ];
  return (
    <div className="ok-row ok-gap-wide">
      {things.map(([label, count]) => (
        <span key={label}>
          <Text as="span" tone="muted">
            {label}
          </Text>{' '}
          <Text as="span" strong numeric>
            {countText(count, words)}
          </Text>
        </span>
      ))}
      <Text as="span" size="small" tone="subtle" className="ok-end">
        {later.inventoryNote}
      </Text>
    </div>
  );
});
