import { act, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { BrandingEditor } from './index.js';
import { server } from './test-kit.js';

test('takes over the HTML of a server without a word', async () => {
  const client = server();
  const page = (
    <OrgKitProvider client={client} principal={client.userId} organizationId="org_harbor">
      <BrandingEditor />
    </OrgKitProvider>
  );
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderToString(page);
  const complaints: unknown[] = [];
  const root = await act(async () =>
    hydrateRoot(container, page, { onRecoverableError: (error) => complaints.push(error) }),
  );
  expect(await screen.findByDisplayValue('Harbor Dental Phone')).toBeVisible();
  expect(complaints).toEqual([]);
  await act(async () => root.unmount());
  container.remove();
});
