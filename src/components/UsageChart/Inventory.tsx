import { memo } from 'react';
import type { UsageSummary } from '../../contract/usage.js';
import { Text } from '../../ui/Text.js';
import { countText } from './describe.js';
import type { Words } from './types.js';

/** What the organization has now, whatever the range. */
export const Inventory = memo(function Inventory({
  words,
  inventory,
}: {
  words: Words;
  inventory: NonNullable<UsageSummary['inventory']>;
}) {
  const { messages } = words;
  const things: [label: string, count: number][] = [
    [messages.agents, inventory.agents],
    [messages.phoneNumbers, inventory.phone_numbers],
    [messages.webWidgets, inventory.web_widgets],
    [messages.knowledgeBases, inventory.knowledge_bases],
  ];
  return (
    <div className="ok-usage-chart-inventory">
      {things.map(([label, count]) => (
        <Text key={label} as="span" tone="muted">
          {label} <span className="ok-usage-chart-count">{countText(count, words)}</span>
        </Text>
      ))}
      <Text as="span" size="small" tone="subtle">
        {messages.inventoryNote}
      </Text>
    </div>
  );
});
