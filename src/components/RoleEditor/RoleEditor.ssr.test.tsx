import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ApiError } from '../../client/index.js';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient } from '../../testing/index.js';
import { RoleEditor, RoleEditorView } from './index.js';

it('renders the frame on a server, without a style attribute', () => {
  const html = renderToString(
    <OrgKitProvider
      client={createMemoryClient()}
      principal="user_amara"
      organizationId="org_northwind"
    >
      <RoleEditor id="roles" />
    </OrgKitProvider>,
  );
  expect(html).toContain('Loading roles');
  expect(html).toContain('data-ok-org="org_northwind"');
  expect(html.match(/id="roles"/g)).toHaveLength(1);
  expect(html).not.toContain('style=');
});

it('renders a View without a provider', () => {
  const error = new ApiError({ status: 503, detail: 'Back in a minute.', requestId: 'req_1' });
  const html = renderToString(<RoleEditorView status="error" error={error} onRetry={() => {}} />);
  expect(html).toContain('Back in a minute.');
  expect(html).toContain('Request req_1');
});

it('renders roles to read without a provider', () => {
  const nothing = () => {};
  const html = renderToString(
    <RoleEditorView
      status="ready"
      entries={[
        {
          role: { name: 'viewer', description: null, scopes: ['members:read'] },
          draft: null,
          edits: 0,
          lock: 'server',
          lacking: [],
          gone: false,
          newer: false,
        },
      ]}
      groups={[{ id: 'access', scopes: ['members:read', 'members:manage'] }]}
      held={new Set(['members:read'])}
      selected="viewer"
      onSelect={nothing}
      view="roles"
      onViewChange={nothing}
      editable={false}
      fixed
      offline={false}
      stale={null}
      saving={false}
      problem={null}
      refused={[]}
      impact={{ status: 'idle', impact: null, error: null, retry: nothing }}
      onAsk={nothing}
      onEdit={nothing}
      onSave={async () => 'saved'}
      onCreate={async () => {}}
      onDelete={async () => {}}
      onShowMembers={undefined}
      done={null}
    />,
  );
  expect(html).toContain('Viewer');
  expect(html).toContain('See members');
  expect(html).not.toContain('type="checkbox"');
});
