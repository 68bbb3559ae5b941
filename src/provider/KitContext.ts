'use client';
import { createContext } from 'react';
import type { OrgClient } from '../client/index.js';
import type { StandInParts } from '../ui/StandIn.js';
import type { KitEvent } from './events.js';
import type { KitMessages } from './messages.js';
import type { Session } from './Session.js';

/** Light, dark, or what the person's system says. */
export type Theme = 'light' | 'dark' | 'auto';

/** Direction of text. */
export type Direction = 'ltr' | 'rtl';

/** Small values kept for one person in this browser. */
export interface KitStorage {
  read(key: string): unknown;
  write(key: string, value: unknown): boolean;
}

/** Parts that stand in for a widget's content; the kit's own ones unless the host replaces them. */
export type KitParts = StandInParts;

/** What one provider shares, apart from the organization. Changes rarely. */
export interface KitBase {
  client: OrgClient;
  /** Stable id of the signed-in person; null when nobody is signed in. */
  principal: string | null;
  locale: string;
  timeZone: string;
  dir: Direction;
  theme: Theme;
  messages: KitMessages;
  parts: KitParts;
  storage: KitStorage;
  /** Tells the host what happened. */
  emit: (event: KitEvent) => void;
  /** Goes to an address through the host's router, if it gave one. */
  navigate: ((to: string) => void | Promise<void>) | null;
  session: Session;
}

/** The provider's values; null outside of one. */
export const KitContext = createContext<KitBase | null>(null);

/** The current organization; apart from the rest, so that a switch does not touch those who do not use it. */
export const OrganizationContext = createContext<string | null>(null);
