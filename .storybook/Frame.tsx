import type { Decorator } from '@storybook/react-vite';
import { useLayoutEffect, type ReactNode } from 'react';
import { brands } from './toolbar.js';

/** Props of {@link Frame}: what the toolbar says. */
export interface FrameProps {
  theme: string;
  brand: string;
  direction: string;
  width: string;
  children: ReactNode;
}

/** The page around a story, as a host would have it: theme, brand, direction and a width. */
export function Frame({ theme, brand, direction, width, children }: FrameProps) {
  // Dialogs live beside the story, so direction and language belong to the document.
  useLayoutEffect(() => {
    document.documentElement.dir = direction;
    document.documentElement.lang = 'en';
    document.body.style.margin = '0';
  }, [direction]);
  return (
    <div
      className="ok-root"
      data-ok-theme={theme}
      dir={direction}
      style={{
        ...brands[brand],
        background: 'var(--ok-color-background)',
        boxSizing: 'border-box',
        minBlockSize: '100vh',
        padding: 16,
      }}
    >
      <div style={{ inlineSize: width === 'full' ? 'auto' : Number(width), maxInlineSize: '100%' }}>
        {children}
      </div>
    </div>
  );
}

/** Puts every story into a {@link Frame}. */
export const inFrame: Decorator = (Story, { globals }) => (
  <Frame
    theme={String(globals.theme)}
    brand={String(globals.brand)}
    direction={String(globals.direction)}
    width={String(globals.width)}
  >
    <Story />
  </Frame>
);
