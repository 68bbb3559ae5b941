import { StrictMode } from 'react';
import type { Look, Shown } from './stories.js';

/** A story in a page of its own, the same on server and browser. */
export function Page({ Story, look }: { Story: Shown; look: Look }) {
  return (
    <StrictMode>
      <div className="ok-root" data-ok-theme="light" dir={look.direction} lang={look.locale}>
        <Story />
      </div>
    </StrictMode>
  );
}
