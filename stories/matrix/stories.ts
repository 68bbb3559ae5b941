import { composeStories, type Meta } from '@storybook/react-vite';
import type { ComponentType } from 'react';

/** How a page shows its story. */
export interface Look {
  direction: string;
  locale: string;
  timeZone: string;
}

/** A story as a component, with what it does before and once it is drawn. */
export type Shown = ComponentType & {
  /** Undoes what the story before did in advance, too. */
  load?: () => Promise<void>;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
};

type StoryModule = { default: Meta } & Record<string, unknown>;

/** All stories of one file by name, outside of Storybook. */
export function storiesOf(file: unknown, look: Look): Record<string, Shown> {
  return composeStories(file as StoryModule, {
    initialGlobals: { theme: 'light', brand: 'none', width: 'full', ...look },
  }) as Record<string, Shown>;
}
