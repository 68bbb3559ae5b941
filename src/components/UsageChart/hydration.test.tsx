import { act, screen, waitFor } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient } from '../../testing/index.js';
import { UsageChart } from './index.js';

const zone = process.env.TZ;
afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'];
const locales = ['en', 'de', 'ar', 'ja'];

test.each(locales)(
  'takes over the HTML of a server anywhere without a word, in %s',
  async (locale) => {
    const client = createMemoryClient();
    vi.setSystemTime(client.control.now());
    const page = (
      <OrgKitProvider
        client={client}
        principal={client.userId}
        organizationId="org_northwind"
        locale={locale}
      >
        <UsageChart />
      </OrgKitProvider>
    );
    const drawn: string[] = [];
    const waiting: string[] = [];
    for (const place of zones) {
      process.env.TZ = place;
      // The server stands elsewhere than the browser, and its clock shows yesterday.
      const html = renderToString(page);
      waiting.push(html);
      const container = document.createElement('div');
      document.body.append(container);
      container.innerHTML = html;
      const complaints: unknown[] = [];
      const root = await act(async () =>
        hydrateRoot(container, page, { onRecoverableError: (error) => complaints.push(error) }),
      );
      await screen.findByRole('slider');
      // What stands at the cursor comes after the first look, and must be the same everywhere too.
      await waitFor(() =>
        expect(container.querySelector('.ok-usage-chart-tooltip')).toHaveTextContent(/\d/),
      );
      expect(complaints).toEqual([]);
      drawn.push(container.querySelector('.ok-usage-chart-figure')?.innerHTML ?? place);
      await act(async () => root.unmount());
      container.remove();
    }
    expect(new Set(waiting).size).toBe(1);
    // The ids of React differ from page to page, the figures do not.
    const plain = drawn.map((html) =>
      html.replaceAll(/(id|describedby)="[^"]*"|url\(#[^)]*\)/g, ''),
    );
    expect(new Set(plain).size).toBe(1);
  },
);
