import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { vi } from 'vitest';
import { OrgKitProvider, type OrgKitProviderProps } from '../../provider/OrgKitProvider.js';
import { createMemoryClient, memoryStorage, type MemoryClient } from '../../testing/index.js';
import { UsageChart, type UsageChartProps } from './index.js';
// What is fetched on intent is here at once: tests wait for answers, not for files.
import './later.js';

type Setup = UsageChartProps & {
  client?: MemoryClient;
  at?: string | null;
  provider?: Partial<OrgKitProviderProps>;
};

/** Usage in a page of Amara's agency, over an in-memory server. */
export function setUp({
  client = createMemoryClient(),
  at = 'org_northwind',
  provider,
  ...props
}: Setup = {}) {
  const storage = memoryStorage();
  const page = (organizationId: string | null, more: UsageChartProps = {}) => (
    <StrictMode>
      <OrgKitProvider
        client={client}
        principal={client.userId}
        organizationId={organizationId}
        storage={storage}
        {...provider}
      >
        <UsageChart {...props} {...more} />
      </OrgKitProvider>
    </StrictMode>
  );
  // What was long ago for the server is long ago on the page.
  vi.setSystemTime(client.control.now());
  const { rerender, unmount, container } = render(page(at));
  return {
    client,
    container,
    unmount,
    user: userEvent.setup(),
    goTo: (organizationId: string) => rerender(page(organizationId)),
    give: (more: UsageChartProps) => rerender(page(at, more)),
  };
}

/** What a person finds on the page. */
export const find = {
  chart: (name: string | RegExp = /./) => screen.findByRole('slider', { name }),
  spoken: () => screen.getByRole('slider').getAttribute('aria-valuetext') ?? '',
  button: (name: string | RegExp) => screen.getByRole('button', { name }),
  choice: (name: string) => screen.getByRole('combobox', { name }),
  table: () => screen.findByRole('table'),
  dialog: async (name: string | RegExp) => within(await screen.findByRole('dialog', { name })),
};
