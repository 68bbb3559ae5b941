'use client';
import { useState } from 'react';
import type { UsageBudget } from '../../contract/usage.js';
import { Loaded } from '../../ui/Loaded.js';
import { BudgetsCard } from './BudgetsCard.js';
import { Inventory } from './Inventory.js';
import { loadBudget, prepare } from './load.js';
import type { UsageContent, Words } from './types.js';

/** Props of {@link UsageFoot}. */
export type UsageFootProps = Pick<UsageContent, 'budgets' | 'summary' | 'offline'> & {
  words: Words;
};

/** What stands below the chart: budgets with their form, and what the organization has. */
export function UsageFoot({ words, budgets, summary, offline }: UsageFootProps) {
  const [editing, setEditing] = useState<{ metric: UsageBudget['metric'] | null } | null>(null);
  return (
    <>
      {budgets ? (
        <>
          <BudgetsCard
            words={words}
            budgets={budgets}
            onIntent={prepare}
            onEdit={
              budgets.onSave && !offline ? (edited) => setEditing({ metric: edited }) : undefined
            }
          />
          <Loaded
            load={loadBudget}
            when={editing !== null}
            props={{
              words,
              budgets,
              metric: editing?.metric ?? null,
              onClose: () => setEditing(null),
            }}
          />
        </>
      ) : null}
      {summary?.inventory ? <Inventory words={words} inventory={summary.inventory} /> : null}
    </>
  );
}
