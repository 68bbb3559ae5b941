import { act, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient } from '../../testing/index.js';
import { CreateOrgForm } from './index.js';
import { createStorage } from './test-kit.js';

test('takes over the HTML of a server without a word, draft and all', async () => {
  const client = createMemoryClient();
  const storage = createStorage();
  storage.write('orgkit:create-org:user_amara', {
    saved_at: Date.now(),
    value: {
      name: 'Cedar Works',
      slug: null,
      billing_email: 'a@b.example',
      parent_id: '',
      attempt: null,
    },
  });
  const page = (
    <OrgKitProvider client={client} principal={client.userId} storage={storage}>
      <CreateOrgForm host="northwind.example" />
    </OrgKitProvider>
  );
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderToString(page);
  const complaints: unknown[] = [];
  const root = await act(async () =>
    hydrateRoot(container, page, { onRecoverableError: (error) => complaints.push(error) }),
  );
  const name = await screen.findByLabelText('Name', { selector: ':enabled' });
  expect(name).toHaveValue('Cedar Works');
  expect(complaints).toEqual([]);
  await act(async () => root.unmount());
  container.remove();
});
