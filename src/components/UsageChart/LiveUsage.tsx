'use client';
import { useState } from 'react';
import { ApiError } from '../../client/index.js';
import { dayOf } from '../../chart/days.js';
import { useCapabilities } from '../../hooks/useCapabilities.js';
import { useScopes } from '../../hooks/useScopes.js';
import { useKit } from '../../provider/useKit.js';
import { useMessages } from '../../provider/useMessages.js';
import { rootProps } from '../../ui/rootProps.js';
import { prepareFoot } from './load.js';
import { settleQuery } from './settleQuery.js';
import type { UsageChartProps } from './UsageChart.js';
import { UsageChartView } from './UsageChartView.js';
import { UsageFigures } from './UsageFigures.js';
import { useMinute } from '../../hooks/useMinute.js';
import { useUsageQuery } from './useUsageQuery.js';

/** What the widget counts on until the server has said what it offers: most servers offer it. */
const expected: readonly string[] = ['usage_series'];

/** Reads what the person may do and the server offers, which decides what can be asked. */
export function LiveUsage(props: UsageChartProps) {
  const { organizationId, principal, locale, parts } = useKit();
  const own = useMessages('usageChart', props.messages);
  const scopes = useScopes();
  const capabilities = useCapabilities();
  const now = useMinute();
  useState(prepareFoot);
  const today = now === 0 ? null : dayOf(now);
  const [wanted, change] = useUsageQuery(props, today ?? '');
  const base = { ...rootProps(props), messages: own, parts, locale, organizationId };

  if (principal === null) {
    return <UsageChartView {...base} status="no-access" signedIn={false} />;
  }
  const may = scopes.data?.includes('billing:manage');
  if (may === false) return <UsageChartView {...base} status="no-access" signedIn />;
  // A server does not know what day it is where it is read.
  if (today === null) return <UsageChartView {...base} status="loading" />;
  const offered = capabilities.data ?? (capabilities.error === undefined ? null : []);
  const settled = settleQuery(wanted, today, {
    series: (offered ?? expected).includes('usage_series'),
    below: scopes.data?.includes('child_organizations:manage') ?? false,
  });
  const { query, ...choices } = settled;
  const controls = { ...query, ...choices, today, onQueryChange: change };
  if (may === undefined && scopes.error instanceof ApiError) {
    const { error, isValidating, mutate } = scopes;
    const retry = { retrying: isValidating, onRetry: () => void mutate() };
    return <UsageChartView {...base} status="error" error={error} {...retry} />;
  }
  if (may === undefined || offered === null || organizationId === null) {
    return <UsageChartView {...base} status="loading" controls={controls} />;
  }
  return (
    <UsageFigures
      // Nothing of one organization stays over the next.
      key={organizationId}
      base={base}
      controls={controls}
      offered={offered}
      now={now}
      onOpenGroup={props.onOpenGroup}
      onExport={props.onExport}
    />
  );
}
