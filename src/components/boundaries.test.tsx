// A widget that fails takes nothing of the host's page with it.
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, useState, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KitEvent } from '../provider/events.js';
import { OrgKitProvider, type OrgKitProviderProps } from '../provider/OrgKitProvider.js';
import { createMemoryClient, memoryStorage } from '../testing/index.js';
import { expectConsole } from '../testing/test-console.js';
import { ApiKeyManager } from './ApiKeyManager/index.js';
import { BillingPanel } from './BillingPanel/index.js';
import { BrandingEditor } from './BrandingEditor/index.js';
import { CreateOrgForm, ProvisioningPanel } from './CreateOrgForm/index.js';
import { MembersTable } from './MembersTable/index.js';
import { OrgCommandMenu, OrgSwitcher } from './OrgSwitcher/index.js';
import { PartnerConsole } from './PartnerConsole/index.js';
import { RoleEditor } from './RoleEditor/index.js';
import { UsageChart } from './UsageChart/index.js';
// What is fetched when it is needed is translated here beforehand, or the tests would wait for that.
import './ApiKeyManager/Manager.js';
import './CreateOrgForm/OrgForm.js';
import './CreateOrgForm/PanelContainer.js';
import './OrgSwitcher/LiveSwitcher.js';

/** Which widget fails now; texts are read while a widget draws itself. */
let failing: string | null = null;

function texts(widget: string) {
  return Object.defineProperty({}, 'loading', {
    enumerable: true,
    get: () => {
      if (failing === widget) throw new Error(`${widget} is broken`);
      return 'Loading';
    },
  });
}

const widgets: Record<string, { part: ReactNode; isThere: () => Promise<unknown> }> = {
  OrgSwitcher: {
    part: <OrgSwitcher data-widget="OrgSwitcher" messages={texts('OrgSwitcher')} />,
    isThere: () => screen.findByRole('button', { name: /Northwind Voice.*switch/i }),
  },
  OrgCommandMenu: {
    part: <OrgCommandMenu data-widget="OrgCommandMenu" messages={texts('OrgCommandMenu')} hotKey />,
    isThere: async () => {
      await userEvent.keyboard('{Control>}k{/Control}');
      const menu = await screen.findByRole('dialog', { name: 'Go to organization' });
      await userEvent.keyboard('{Escape}');
      return menu.ownerDocument.body;
    },
  },
  CreateOrgForm: {
    part: <CreateOrgForm data-widget="CreateOrgForm" messages={texts('CreateOrgForm')} />,
    isThere: () => screen.findByLabelText('Billing email', { selector: ':enabled' }),
  },
  ProvisioningPanel: {
    part: (
      <ProvisioningPanel
        data-widget="ProvisioningPanel"
        organizationId="org_brightline"
        messages={texts('ProvisioningPanel')}
      />
    ),
    isThere: () => screen.findByRole('heading', { name: /almost ready/ }),
  },
  BillingPanel: {
    part: <BillingPanel data-widget="BillingPanel" messages={texts('BillingPanel')} />,
    isThere: () => screen.findByRole('heading', { name: 'Payment methods' }),
  },
  BrandingEditor: {
    part: <BrandingEditor data-widget="BrandingEditor" messages={texts('BrandingEditor')} />,
    isThere: () => screen.findByRole('textbox', { name: /^Product name/ }),
  },
  MembersTable: {
    part: <MembersTable data-widget="MembersTable" messages={texts('MembersTable')} />,
    // The preview of a brand draws a table of members as well.
    isThere: () => rootOf('MembersTable').findByRole('table', { name: 'Members' }),
  },
  PartnerConsole: {
    part: <PartnerConsole data-widget="PartnerConsole" messages={texts('PartnerConsole')} />,
    isThere: () => screen.findByRole('treegrid', { name: 'Organizations below' }),
  },
  RoleEditor: {
    part: <RoleEditor data-widget="RoleEditor" messages={texts('RoleEditor')} />,
    isThere: () => screen.findByRole('searchbox', { name: /^Search \d+ scopes$/ }),
  },
  ApiKeyManager: {
    part: <ApiKeyManager data-widget="ApiKeyManager" messages={texts('ApiKeyManager')} />,
    isThere: () => screen.findByRole('table', { name: 'API keys' }),
  },
  UsageChart: {
    part: <UsageChart data-widget="UsageChart" messages={texts('UsageChart')} />,
    isThere: () => screen.findByRole('slider'),
  },
};

/** What React writes of an error that a boundary caught; React 18 names the place, not the error. */
const aboutFailure = /is broken|The above error occurred in/;

const rejections: unknown[] = [];
const noteRejection = (reason: unknown): void => void rejections.push(reason);

beforeEach(() => {
  failing = null;
  rejections.length = 0;
  process.on('unhandledRejection', noteRejection);
});

afterEach(() => {
  process.off('unhandledRejection', noteRejection);
});

function Host({ children, ...kit }: Partial<OrgKitProviderProps>) {
  const [presses, setPresses] = useState(0);
  const [made] = useState(() => ({ client: createMemoryClient(), storage: memoryStorage() }));
  return (
    <StrictMode>
      <OrgKitProvider
        {...made}
        principal={made.client.userId}
        organizationId="org_northwind"
        {...kit}
      >
        <button onClick={() => setPresses(presses + 1)}>{`Pressed ${presses} times`}</button>
        {children}
      </OrgKitProvider>
    </StrictMode>
  );
}

const rootOf = (widget: string) =>
  within(document.querySelector<HTMLElement>(`[data-widget=${widget}]`) ?? document.body);

test.each(Object.keys(widgets))('%s fails alone, says so and can be tried again', async (name) => {
  const events: KitEvent[] = [];
  const user = userEvent.setup();
  const others = Object.keys(widgets).filter((other) => other !== name);
  failing = name;
  render(
    <Host onEvent={(event) => events.push(event)}>
      {Object.entries(widgets).map(([key, { part }]) => (
        <div key={key}>{part}</div>
      ))}
    </Host>,
  );
  for (const other of others) expect(await widgets[other]?.isThere()).toBeInTheDocument();
  const alert = await rootOf(name).findByRole('alert');
  expect(alert).toHaveTextContent('This part of the page failed');
  await user.click(screen.getByText('Pressed 0 times'));
  expect(screen.getByText('Pressed 1 times')).toBeInTheDocument();

  const failures = events.filter(({ type }) => type === 'widget_failed');
  const error = expect.objectContaining({ message: `${name} is broken` });
  expect(failures).toEqual([{ type: 'widget_failed', widget: name, error }]);

  await user.click(rootOf(name).getByRole('button', { name: 'Try again' }));
  expect(await rootOf(name).findByRole('alert')).toBeInTheDocument();
  failing = null;
  await user.click(rootOf(name).getByRole('button', { name: 'Try again' }));
  expect(await widgets[name]?.isThere()).toBeInTheDocument();
  expect(screen.queryByText('This part of the page failed')).toBeNull();
  expect(rejections).toEqual([]);
  expectConsole('error', aboutFailure);
});

test('what failed for one organization is drawn anew for the next', async () => {
  failing = 'MembersTable';
  const { rerender } = render(<Host>{widgets.MembersTable?.part}</Host>);
  await screen.findByRole('alert');
  failing = null;
  rerender(<Host organizationId="org_harbor">{widgets.MembersTable?.part}</Host>);
  expect(await screen.findByRole('table')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  expectConsole('error', aboutFailure);
});

test('the host puts a part of its own there, and one that fails leaves an empty place', async () => {
  const user = userEvent.setup();
  const events: KitEvent[] = [];
  failing = 'MembersTable';
  let broken = false;
  const Broken = ({ title }: { title: ReactNode }) => {
    if (broken) throw new Error('the host is broken');
    return <p>Sorry: {title}</p>;
  };
  const page = (
    <Host parts={{ Error: Broken }} onEvent={(event) => events.push(event)}>
      {widgets.MembersTable?.part}
    </Host>
  );
  const { unmount } = render(page);
  expect(await screen.findByText('Sorry: This part of the page failed')).toBeVisible();
  unmount();
  broken = true;
  render(page);
  await vi.waitFor(() => expect(events.at(-1)).toMatchObject({ error: { message: /host/ } }));
  await act(async () => {});
  await user.click(screen.getByText('Pressed 0 times'));
  expect(screen.getByText('Pressed 1 times')).toBeVisible();
  expectConsole('error', aboutFailure);
});
