'use client';
import { createContext } from 'react';

/**
 * Gets the element that dialogs open in. The provider makes it when it is asked for, with class
 * `ok-root`, the theme and the tokens of its own root; null without a provider. Not for rendering.
 */
export const PortalContext = createContext<(() => HTMLElement) | null>(null);
