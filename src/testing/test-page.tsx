import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, type ReactNode } from 'react';
import { vi } from 'vitest';
import type { KitEvent } from '../provider/events.js';
import { OrgKitProvider, type OrgKitProviderProps } from '../provider/OrgKitProvider.js';
import type { MemoryClient } from './createMemoryClient.js';
import { memoryStorage } from './memoryStorage.js';

/** What a page of a test is made of. */
export type PageSetup<More> = {
  /** The server; its person is signed in. */
  client: MemoryClient;
  /** Organization that the page begins in. */
  at: string | null;
  provider?: Partial<OrgKitProviderProps> | undefined;
  /** The page, with what a later drawing of it is given. */
  draw: (more: Partial<More>) => ReactNode;
};

/** Shows a page over an in-memory server, at the server's time, and gives what tests do with it. */
export function showPage<More extends object>({ client, at, provider, draw }: PageSetup<More>) {
  const storage = memoryStorage();
  const events: KitEvent[] = [];
  const page = (organizationId: string | null, more: Partial<More> = {}) => (
    <StrictMode>
      <OrgKitProvider
        client={client}
        principal={client.userId}
        organizationId={organizationId}
        storage={storage}
        onEvent={(event) => void events.push(event)}
        {...provider}
      >
        {draw(more)}
      </OrgKitProvider>
    </StrictMode>
  );
  // What was long ago for the server is long ago on the page.
  vi.setSystemTime(client.control.now());
  const { rerender, unmount, container } = render(page(at));
  return {
    client,
    container,
    events,
    unmount,
    user: userEvent.setup(),
    /** Moves the page to another organization. */
    goTo: (organizationId: string) => rerender(page(organizationId)),
    /** Draws the page again, with other props. */
    give: (more: Partial<More>) => rerender(page(at, more)),
  };
}
