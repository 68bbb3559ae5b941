import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ApiError } from '../../client/index.js';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient } from '../../testing/index.js';
import { MembersTable, MembersTableView } from './index.js';

it('renders the frame on a server, without a style attribute', () => {
  const html = renderToString(
    <OrgKitProvider
      client={createMemoryClient()}
      principal="user_amara"
      organizationId="org_northwind"
    >
      <MembersTable id="people" />
    </OrgKitProvider>,
  );
  expect(html).toContain('Loading members');
  expect(html).toContain('data-ok-org="org_northwind"');
  expect(html.match(/id="people"/g)).toHaveLength(1);
  expect(html).not.toContain('style=');
});

it('renders a View without a provider', () => {
  const error = new ApiError({ status: 503, detail: 'Back in a minute.', requestId: 'req_1' });
  const html = renderToString(<MembersTableView status="error" error={error} onRetry={() => {}} />);
  expect(html).toContain('Back in a minute.');
  expect(html).toContain('Request req_1');
});
