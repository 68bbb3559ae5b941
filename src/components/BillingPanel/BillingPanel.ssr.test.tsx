import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ApiError } from '../../client/index.js';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient } from '../../testing/index.js';
import { BillingBanner } from '../BillingBanner/index.js';
import { BillingPanel, BillingPanelView } from './index.js';

it('renders the frame on a server, without a style attribute', () => {
  const html = renderToString(
    <OrgKitProvider
      client={createMemoryClient()}
      principal="user_amara"
      organizationId="org_northwind"
    >
      <BillingBanner href="/billing" />
      <BillingPanel id="billing" />
    </OrgKitProvider>,
  );
  expect(html).toContain('Loading billing');
  expect(html).toContain('data-ok-org="org_northwind"');
  expect(html.match(/id="billing"/g)).toHaveLength(1);
  expect(html).not.toContain('style=');
});

it('renders a View without a provider', () => {
  const error = new ApiError({ status: 503, detail: 'Back in a minute.', requestId: 'req_1' });
  const html = renderToString(<BillingPanelView status="error" error={error} onRetry={() => {}} />);
  expect(html).toContain('Back in a minute.');
  expect(html).toContain('Request req_1');
});
