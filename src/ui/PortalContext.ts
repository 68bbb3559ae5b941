'use client';
import { createContext } from 'react';

/**
 * The element that dialogs open in. The provider makes it with class `ok-root`, the theme and the
 * tokens of its own root; null before it exists and without a provider.
 */
export const PortalContext = createContext<HTMLElement | null>(null);
