'use client';
import { useMemo } from 'react';
import type { MessageNamespaces } from './messages.js';
import { useKitBase } from './useKit.js';

/** The provider's and the widget's own replacements for the texts of one widget; the widget's win. */
export function useMessages<Name extends keyof MessageNamespaces>(
  name: Name,
  own: Partial<MessageNamespaces[Name]> | undefined,
): Partial<MessageNamespaces[Name]> | undefined {
  const { messages } = useKitBase();
  const shared: Partial<MessageNamespaces[Name]> | undefined = messages[name];
  return useMemo(() => merge(shared, own), [shared, own]);
}

function merge<T extends object>(shared: T | undefined, own: T | undefined): T | undefined {
  return shared && own ? { ...shared, ...own } : (own ?? shared);
}
