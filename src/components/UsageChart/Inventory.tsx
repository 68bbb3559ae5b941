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
    <div className="ok-row" data-gap="wide">
      {things.map(([label, count]) => (
        <Text key={label} as="span" tone="muted">
          {label}{' '}
          <span className="ok-text" data-strong="" data-numeric="">
            {countText(count, words)}
          </span>
        </Text>
      ))}
      <Text as="span" size="small" tone="subtle" className="ok-end">
        {later.inventoryNote}
      </Text>
    </div>
  );
});
