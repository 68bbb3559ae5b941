'use client';
import { useState } from 'react';
import { errorOf } from '../../hooks/errorOf.js';
import { useInvoices } from '../../hooks/useBilling.js';
import type { InvoicePage, Part } from './types.js';

/** Invoices on one page. */
const SIZE = 12;

/** Invoices page by page. The page that is left stays until the next one is here, so that nothing jumps. */
export function useInvoicePages(): Part<InvoicePage> {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1);
  const { data, error, isValidating, mutate } = useInvoices(
    cursor === undefined ? { limit: SIZE } : { limit: SIZE, cursor },
  );
  const [shown, setShown] = useState(data && { page: data, first: 1 });
  if (data && data !== shown?.page) setShown({ page: data, first: cursors.length * SIZE + 1 });

  const failure = data ? null : errorOf(error);
  if (failure) {
    return {
      status: 'error',
      error: failure,
      retrying: isValidating,
      onRetry: () => void mutate(),
    };
  }
  if (!shown) return { status: 'loading' };
  const next = data?.nextCursor ?? null;
  return {
    status: 'ready',
    rows: shown.page.items,
    first: shown.first,
    total: shown.page.total,
    turning: !data,
    onPrevious: cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : undefined,
    onNext: next === null ? undefined : () => setCursors([...cursors, next]),
  };
}
