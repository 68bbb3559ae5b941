import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ApiError } from '../../client/index.js';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient } from '../../testing/index.js';
import { PartnerConsole, PartnerConsoleView } from './index.js';

it('renders the frame on a server, without a style attribute', () => {
  const html = renderToString(
    <OrgKitProvider
      client={createMemoryClient()}
      principal="user_amara"
      organizationId="org_northwind"
    >
      <PartnerConsole id="clients" />
    </OrgKitProvider>,
  );
  expect(html).toContain('Loading organizations');
  expect(html).toContain('data-ok-org="org_northwind"');
  expect(html.match(/id="clients"/g)).toHaveLength(1);
  expect(html).not.toContain('style=');
});

it('renders a View without a provider', () => {
  const error = new ApiError({ status: 503, detail: 'Back in a minute.', requestId: 'req_1' });
  const html = renderToString(
    <PartnerConsoleView status="error" error={error} onRetry={() => {}} />,
  );
  expect(html).toContain('Back in a minute.');
  expect(html).toContain('Request req_1');
});

it('renders a level without a provider', () => {
  const nothing = () => {};
  const html = renderToString(
    <PartnerConsoleView
      status="ready"
      organization={{ id: 'org_1', slug: 'one', name: 'One' }}
      levels={
        new Map([
          [
            'org_1',
            {
              children: [
                {
                  ...{ id: 'org_2', name: 'Two', slug: 'two', parent_id: 'org_1', plan: 'smb' },
                  ...{ has_children: false, member_count: 3, is_member: false },
                  created_at: '2026-03-01T00:00:00Z',
                },
              ],
              ...{ total: 1, onMore: undefined, reading: false, loading: false },
              ...{ refreshing: false, asOf: 1, problem: null, figures: null },
              figuresFailed: false,
            },
          ],
        ])
      }
      expanded={[]}
      onExpandedChange={nothing}
      selected={null}
      onSelectedChange={nothing}
      search={{
        ...{ text: '', query: '', matches: null, searching: false, problem: null },
        ...{ byName: false, onTextChange: nothing, onSubmit: nothing },
      }}
      sort="name"
      onSort={undefined}
      hasFigures={false}
      can={{ create: false, suspend: false, act: false }}
      offline={false}
      refreshing={false}
      asOf={1}
      problem={null}
      onRefresh={nothing}
      onOpen={undefined}
      renderDetails={() => null}
      renderQuestion={() => null}
    />,
  );
  expect(html).toContain('Two');
  expect(html).toContain('role="treegrid"');
});
