import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { createMemoryClient, type MemoryClient } from './createMemoryClient.js';
import { kitWrapper, type KitWrapperOptions } from './kitWrapper.js';

/** What a test gets: the queries, somebody to act, and the client to steer. */
export interface KitRenderResult<Client> extends RenderResult {
  client: Client;
  user: UserEvent;
}

/** Options of {@link renderWithKit}. */
export interface RenderWithKitOptions<Client> extends Omit<KitWrapperOptions, 'client'> {
  /** @default an in-memory client of the demo */
  client?: Client;
}

/**
 * Renders inside the provider.
 *
 * @example
 * const { client, user } = renderWithKit(<MembersTable />, { organizationId: 'org_northwind' });
 */
export function renderWithKit<Client extends KitWrapperOptions['client'] = MemoryClient>(
  ui: ReactElement,
  options: RenderWithKitOptions<Client> & { client: Client },
): KitRenderResult<Client>;
export function renderWithKit(
  ui: ReactElement,
  options?: RenderWithKitOptions<MemoryClient>,
): KitRenderResult<MemoryClient>;
export function renderWithKit(
  ui: ReactElement,
  { client = createMemoryClient(), ...rest }: RenderWithKitOptions<MemoryClient> = {},
): KitRenderResult<MemoryClient> {
  const user = userEvent.setup();
  const view: RenderResult = render(ui, { wrapper: kitWrapper({ ...rest, client }) });
  return { ...view, client, user };
}
