import { render, screen } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { OrgKitProvider, type OrgKitProviderProps } from '../../provider/OrgKitProvider.js';
import { createMemoryClient, type MemoryClientOptions } from '../../testing/index.js';
import { CreateOrgForm, type CreateOrgFormProps } from './CreateOrgForm.js';
// What the form fetches when it is needed is translated here beforehand, or tests would wait for that.
import './CreationSteps.js';
import './OrgForm.js';
import './PanelContainer.js';

/** Storage of one browser, which outlives a render as the real one does. */
export function createStorage() {
  const values = new Map<string, string>();
  return {
    read: (key: string): unknown => JSON.parse(values.get(key) ?? 'null'),
    write: (key: string, value: unknown): boolean => {
      values.set(key, JSON.stringify(value));
      return true;
    },
  };
}

type Setup = {
  client?: MemoryClientOptions;
  provider?: Partial<OrgKitProviderProps>;
  props?: CreateOrgFormProps;
};

/** The form of Amara in a page of her agency, over an in-memory server. */
export function renderForm({ client: options, provider, props }: Setup = {}) {
  const client = createMemoryClient(options);
  const storage = createStorage();
  const wrap = (children: ReactNode) => (
    <StrictMode>
      <OrgKitProvider
        client={client}
        principal={client.userId}
        organizationId="org_northwind"
        storage={storage}
        {...provider}
      >
        {children}
      </OrgKitProvider>
    </StrictMode>
  );
  const form = <CreateOrgForm host="northwind.example" {...props} />;
  let view = render(wrap(form));
  const reload = (): void => {
    view.unmount();
    view = render(wrap(form));
  };
  return { client, storage, reload };
}

/** The fields of the form, once it is there. */
export const fields = {
  // The frame of the form has the same labels before the form is there.
  name: () => screen.findByLabelText('Name', { selector: ':enabled' }),
  address: () => screen.getByLabelText('Address'),
  email: () => screen.getByLabelText('Billing email'),
  create: () => screen.getByText(/^(create organization|creating|try)/i, { selector: 'button' }),
};
