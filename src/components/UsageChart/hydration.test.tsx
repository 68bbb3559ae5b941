import { act, screen, waitFor } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { content } from '../../../stories/usageData.js';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient } from '../../testing/index.js';
import { UsageChart, UsageChartView } from './index.js';

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
      // The server stands elsewhere than the browser, and has no document.
      vi.stubGlobal('document', undefined);
      const html = renderToString(page);
      vi.unstubAllGlobals();
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

test('takes over the chart that a server drew, and draws it for its own size', async () => {
  const page = <UsageChartView status="ready" content={content()} />;
  vi.stubGlobal('document', undefined);
  const html = renderToString(page);
  vi.unstubAllGlobals();
  expect(html).toMatch(/class="ok-usage-chart-bars"[^>]* d="M/);
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = html;
  const sizes = vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(500);
  const complaints: unknown[] = [];
  const root = await act(async () =>
    hydrateRoot(container, page, { onRecoverableError: (error) => complaints.push(error) }),
  );
  const marks = container.querySelector('.ok-usage-chart-marks');
  expect(marks).toHaveAttribute('viewBox', '0 0 500 252');
  const drawn = container.querySelector('.ok-usage-chart-bars')?.getAttribute('d');
  expect(drawn).toMatch(/^M/);
  expect(html).not.toContain(drawn);
  // What is drawn outside of React stays when React draws what is around it.
  await act(async () => root.render(<UsageChartView status="ready" content={content()} id="x" />));
  expect(container.querySelector('.ok-usage-chart-bars')?.getAttribute('d')).toBe(drawn);
  expect(complaints).toEqual([]);
  sizes.mockRestore();
  await act(async () => root.unmount());
  container.remove();
});
