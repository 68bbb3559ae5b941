import { StrictMode, useEffect } from 'react';
import type { Look, Shown } from './stories.js';

/** Props of {@link Page}. */
export interface PageProps {
  Story: Shown;
  look: Look;
  /** Called once the page stands, drawn or taken over. */
  onReady?: () => void;
}

/** A story in a page of its own, the same on server and browser. */
export function Page({ Story, look, onReady }: PageProps) {
  useEffect(() => onReady?.(), [onReady]);
  return (
    <StrictMode>
      <div className="ok-root" data-ok-theme="light" dir={look.direction} lang={look.locale}>
        <Story />
      </div>
    </StrictMode>
  );
}
