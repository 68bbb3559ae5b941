import '../../styles/index.css';
import { render, screen, waitFor } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient } from '../../testing/index.js';
import { agency } from '../../testing/seeds/agency.js';
import { PartnerConsole } from './index.js';
import { loadDetails } from './load.js';

vi.setConfig({ testTimeout: 120_000 });
const late = { timeout: 30_000 };

beforeAll(() => loadDetails().then(() => {}));

const focused = () => Number(document.activeElement?.getAttribute('data-index') ?? -1);

test('keeps the focus over rows that come and go, and goes on at the first of the next ones', async () => {
  await page.viewport(1000, 800);
  const { organizations, ...seed } = agency(4_000);
  const client = createMemoryClient({
    seed: { ...seed, organizations: organizations.map(({ usage: _usage, ...row }) => row) },
  });
  render(
    <OrgKitProvider client={client} principal="user_agency" organizationId="org_agency">
      <PartnerConsole />
    </OrgKitProvider>,
  );
  await screen.findByText('100 of 400 directly below', {}, late);
  screen.getAllByRole('row').at(1)?.focus();
  for (const known of [100, 200, 300]) {
    // Far out of sight and back: what had the focus was drawn in another place.
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(focused()).toBe(known));
    expect(document.activeElement).toHaveTextContent(/^Show \d+ more$/);
    await userEvent.keyboard('{Home}');
    await waitFor(() => expect(focused()).toBe(0));
    await userEvent.keyboard('{End}{Enter}');
    const all = known + 100;
    const told = all === 400 ? '400 directly below' : `${all} of 400 directly below`;
    await screen.findByText(told, {}, late);
    await waitFor(() => expect(focused()).toBe(known));
  }
  // Whoever has gone elsewhere is not called back by what is read.
  screen.getByRole('searchbox').focus();
  await userEvent.keyboard('dental');
  expect(document.activeElement).toHaveValue('dental');
});
