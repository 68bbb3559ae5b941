'use client';
import useSWR from 'swr';
import useSWRMutation from 'swr/mutation';
import type { OperationInput } from '../client/index.js';
import { useKit } from '../provider/useKit.js';
import { setUsageBudgets } from './usageChanges.js';
import { usageKeys } from './usageKeys.js';

/**
 * Totals, days and inventory of the current organization in a half-open window of at most 366 days.
 * `null` asks for nothing.
 * @param pollEvery milliseconds between two reads while the page is visible, for a window that goes on; 0 reads once
 * @example `const { data } = useUsageSummary({ from: '2026-03-01T00:00:00Z', to: '2026-03-19T00:00:00Z' });`
 */
export function useUsageSummary(query: OperationInput<'usage', 'summary'> | null, pollEvery = 0) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && query
      ? usageKeys.usageSummary(organizationId, 'summary', query)
      : null,
    ([, id, , , wanted]) => read(id, (call) => client.usage.summary(wanted, call)),
    { refreshInterval: pollEvery },
  );
}

/**
 * One metric over time, whole or by group; at most 10,000 points. `null` asks for nothing.
 * @param pollEvery milliseconds between two reads while the page is visible; 0 reads once
 */
export function useUsageSeries(query: OperationInput<'usage', 'series'> | null, pollEvery = 0) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && query
      ? usageKeys.usageSeries(organizationId, 'series', query)
      : null,
    ([, id, , , wanted]) => read(id, (call) => client.usage.series(wanted, call)),
    { refreshInterval: pollEvery },
  );
}

/** Budgets of the current organization with their thresholds. */
export function useUsageBudgets(when = true) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && when
      ? usageKeys.usageBudgets(organizationId, 'budgets')
      : null,
    ([, id]) => read(id, (call) => client.usage.budgets({}, call)),
  );
}

/** The latest thresholds that were crossed, newest first. */
export function useUsageAlerts(when = true) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && when
      ? usageKeys.usageAlerts(organizationId, 'alerts')
      : null,
    ([, id]) => read(id, (call) => client.usage.alerts({}, call)),
  );
}

/** Replaces all budgets. */
export function useSetUsageBudgets() {
  const kit = useKit();
  return useSWRMutation(
    kit.organizationId ? usageKeys.writeUsage(kit.organizationId, 'write') : null,
    ([, id], { arg }: { arg: OperationInput<'usage', 'setBudgets'>['body'] }) =>
      setUsageBudgets(kit, id, arg),
  );
}
