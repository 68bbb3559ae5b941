import { screen, within } from '@testing-library/react';
import type { OrgKitProviderProps } from '../../provider/OrgKitProvider.js';
import { createMemoryClient, type MemoryClient } from '../../testing/index.js';
import { showPage } from '../../testing/test-page.js';
import { UsageChart, type UsageChartProps } from './index.js';
// What is fetched on intent is here at once: tests wait for answers, not for files.
import './foot.js';
import './later.js';
import './sums.js';

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
  return showPage<UsageChartProps>({
    ...{ client, at, provider },
    draw: (more) => <UsageChart {...props} {...more} />,
  });
}

/** What a person finds on the page. */
export const find = {
  chart: (name: string | RegExp = /./) => screen.findByRole('slider', { name }),
  spoken: () => screen.getByRole('slider').getAttribute('aria-valuetext') ?? '',
  button: (name: string | RegExp) => screen.getByRole('button', { name }),
  /** One that comes after the first look. */
  soon: (name: string | RegExp) => screen.findByRole('button', { name }),
  choice: (name: string) => screen.getByRole('combobox', { name }),
  table: () => screen.findByRole('table'),
  dialog: async (name: string | RegExp) => within(await screen.findByRole('dialog', { name })),
};
