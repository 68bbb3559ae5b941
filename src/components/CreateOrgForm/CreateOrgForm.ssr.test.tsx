import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient } from '../../testing/index.js';
import { CreateOrgForm, ProvisioningPanel } from './index.js';

function html(principal: string | null) {
  return renderToString(
    <OrgKitProvider client={createMemoryClient()} principal={principal}>
      <CreateOrgForm id="form" className="mine" data-place="page" />
      <ProvisioningPanel organizationId="org_northwind" />
    </OrgKitProvider>,
  );
}

test('a server draws the frame of the form and of the panel', () => {
  const page = html('user_amara');
  expect(page).toContain('Loading the form');
  expect(page).toContain('Loading the set-up of the organization');
  expect(page).toContain('id="form"');
  expect(page).toContain('data-place="page"');
});

test('and who is signed out learns it without any script', () => {
  expect(html(null)).toContain('Sign in to create an organization');
});

test('no style attribute that a strict policy would drop', () => {
  expect(html('user_amara')).not.toContain('style=');
});
