'use client';
import { useMemo } from 'react';
import type { Words } from './describe.js';
import { frameMessages, type MembersTableMessages } from './messages.js';

/** Texts and formats of the widget; the same object until one of them changes, for rows that compare. */
export function useWords(
  overrides: Partial<MembersTableMessages> | undefined,
  locale: string,
  timeZone: string,
): Words {
  return useMemo(
    () => ({ messages: { ...frameMessages, ...overrides }, overrides, locale, timeZone }),
    [overrides, locale, timeZone],
  );
}
