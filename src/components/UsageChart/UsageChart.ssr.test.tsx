import { renderToString } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
import { byOrganization, content } from '../../../stories/usageData.js';
import { ApiError } from '../../client/index.js';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient } from '../../testing/index.js';
import { UsageChart, UsageChartView, type UsageChartViewProps } from './index.js';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it.each(['en', 'de', 'ar', 'ja'])('writes the same in %s wherever the server stands', (locale) => {
  const pages = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((place) => {
    process.env.TZ = place;
    return renderToString(
      <UsageChartView status="ready" locale={locale} content={byOrganization()} />,
    );
  });
  expect(pages[1]).toBe(pages[0]);
  expect(pages[2]).toBe(pages[0]);
});

it('draws the whole chart on a server, in one path a part and without a style attribute', () => {
  const html = renderToString(<UsageChartView status="ready" id="usage" content={content()} />);
  expect(html.match(/id="usage"/g)).toHaveLength(1);
  expect(html).not.toContain('style=');
  expect(html.match(/class="ok-usage-chart-bars" data-series="\d" d="M/g)).toHaveLength(2);
  expect(html).toContain('viewBox="0 0 1000 252"');
  expect(html).toContain('preserveAspectRatio="none"');
  expect(html).toContain('34,934');
});

const states: UsageChartViewProps[] = [
  { status: 'loading' },
  { status: 'no-access', signedIn: false },
  { status: 'empty', controls: content() },
  {
    status: 'error',
    error: new ApiError({ status: 503, detail: 'Back soon.', requestId: 'req_1' }),
    onRetry: () => {},
  },
];

it.each(states)('stands alone when $status', (props) => {
  const html = renderToString(<UsageChartView {...props} />);
  expect(html).toContain('Usage');
  expect(html).not.toContain('style=');
});

it('renders the frame of the container on a server, which need not know what day it is', () => {
  const client = createMemoryClient();
  const html = renderToString(
    <OrgKitProvider client={client} principal={client.userId} organizationId="org_northwind">
      <UsageChart id="usage" data-place="side" />
    </OrgKitProvider>,
  );
  expect(html).toContain('Loading usage');
  expect(html).toContain('data-ok-org="org_northwind"');
  expect(html.match(/id="usage"/g)).toHaveLength(1);
  expect(html).toContain('data-place="side"');
  expect(html).not.toContain('style=');
});
