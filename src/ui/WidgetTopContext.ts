'use client';
import { createContext, type ReactNode } from 'react';

/** What stands at the top of every widget inside; nothing as a rule. */
export const WidgetTopContext = createContext<ReactNode>(null);
