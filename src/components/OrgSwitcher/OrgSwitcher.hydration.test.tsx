import { act, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient } from '../../testing/index.js';
import { OrgSwitcher } from './index.js';

test('takes over the HTML of a server without a warning, then loads', async () => {
  const client = createMemoryClient();
  const page = (
    <OrgKitProvider client={client} principal={client.userId} organizationId="org_northwind">
      <OrgSwitcher />
    </OrgKitProvider>
  );
  const place = document.body.appendChild(document.createElement('div'));
  place.innerHTML = renderToString(page);
  const [served] = place.querySelectorAll('.ok-org-switcher');
  const problems: unknown[] = [];
  const root = await act(async () =>
    hydrateRoot(place, page, { onRecoverableError: (error) => problems.push(error) }),
  );
  expect(await screen.findByRole('button', { name: /Northwind Voice/ })).toBeVisible();
  expect(place.querySelector('.ok-org-switcher')).toBe(served);
  expect(problems).toEqual([]);
  await act(async () => root.unmount());
  place.remove();
});
