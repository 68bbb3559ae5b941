import type { UsageBudget } from '../../contract/usage.js';

/** A budget as it is typed. */
export type BudgetDraft = {
  metric: UsageBudget['metric'];
  limit: string;
  thresholds: string;
  notify: string;
};

/** What is wrong with which field. */
export type BudgetProblems = {
  limit: boolean;
  thresholds: boolean;
  /** The address that is none, or `many`. */
  notify: { address: string } | 'many' | null;
};

/** The fields of a budget, or of a new one. */
export function draftOf(metric: UsageBudget['metric'], budget: UsageBudget | null): BudgetDraft {
  return {
    metric,
    limit: budget ? String(budget.limit) : '',
    thresholds: (budget?.thresholds ?? [50, 80, 100]).join(', '),
    notify: (budget?.notify ?? []).join(', '),
  };
}

const split = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

/** Reads what was typed; the problems are empty when it is a budget. */
export function readDraft(draft: BudgetDraft): { budget: UsageBudget; problems: BudgetProblems } {
  const limit = Number(draft.limit);
  const thresholds = [...new Set(split(draft.thresholds).map(Number))].sort((a, b) => a - b);
  const notify = [...new Set(split(draft.notify))];
  const wrong = notify.find((address) => !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(address));
  return {
    budget: { metric: draft.metric, limit, thresholds, notify },
    problems: {
      limit: !(draft.limit.trim() !== '' && Number.isFinite(limit) && limit > 0),
      thresholds:
        thresholds.length > 10 ||
        thresholds.some((one) => !Number.isInteger(one) || one < 1 || one > 1000),
      notify: wrong ? { address: wrong } : notify.length > 20 ? 'many' : null,
    },
  };
}
