import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import type { KitEvent } from '../../provider/events.js';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient, type MemoryClient } from '../../testing/index.js';
import { OrgSwitcher, type OrgSwitcherProps } from './index.js';
// What opens is translated here beforehand, or tests would wait for that.
import './LiveSwitcher.js';

type Setup = OrgSwitcherProps & {
  client?: MemoryClient;
  at?: string | null;
  stored?: Record<string, unknown>;
  Widget?: typeof OrgSwitcher;
};

/** The switcher in a page, with its client, its events and what the browser keeps. */
export function setUp({
  client = createMemoryClient(),
  at = 'org_northwind',
  stored = {},
  Widget = OrgSwitcher,
  ...props
}: Setup = {}) {
  const events: KitEvent[] = [];
  const kept = new Map(Object.entries(stored));
  const page = (organizationId: string | null) => (
    <StrictMode>
      <OrgKitProvider
        client={client}
        principal={client.userId}
        organizationId={organizationId}
        onEvent={(event) => events.push(event)}
        storage={{ read: (key) => kept.get(key), write: (key, value) => !!kept.set(key, value) }}
      >
        <Widget {...props} />
        <a href="#after">After</a>
      </OrgKitProvider>
    </StrictMode>
  );
  const { rerender, container } = render(page(at));
  return {
    client,
    container,
    events,
    kept,
    goTo: (organizationId: string) => rerender(page(organizationId)),
    user: userEvent.setup(),
  };
}

/** The closed switcher. */
export const trigger = (name: RegExp) => screen.findByRole('button', { name });
/** Texts of the rows that are drawn. */
export const options = () => screen.getAllByRole('option').map((option) => option.textContent);
/** Text of the row that the keys are at. */
export const active = () => {
  const id = screen.getByRole('combobox').getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.textContent;
};

/** Under which the switcher keeps what Amara pinned and opened. */
export const amara = 'orgkit:switcher:user_amara';
