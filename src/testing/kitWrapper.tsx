import type { ComponentType, ReactNode } from 'react';
import type { OrgClient } from '../client/OrgClient.js';
import { OrgKitProvider, type OrgKitProviderProps } from '../provider/OrgKitProvider.js';
import { memoryStorage } from './memoryStorage.js';

/** What stands around a part under test. */
export interface KitWrapperOptions extends Partial<Omit<OrgKitProviderProps, 'children'>> {
  /** Client to use; an in-memory one says itself who is signed in. */
  client: OrgClient & { readonly userId?: string | null };
}

/**
 * The provider as a component that test libraries can wrap around what they render.
 *
 * @example
 * const client = createMemoryClient({ seed: 'demo' });
 * render(<MembersTable />, { wrapper: kitWrapper({ client, organizationId: 'org_northwind' }) });
 */
export function kitWrapper(options: KitWrapperOptions): ComponentType<{ children?: ReactNode }> {
  const { client, principal = client.userId ?? 'user_test' } = options;
  // One storage for all renders, so that what a test pins is still pinned after a new render.
  const storage = options.storage ?? memoryStorage();
  return function KitWrapper({ children }) {
    return (
      <OrgKitProvider {...options} client={client} principal={principal} storage={storage}>
        {children}
      </OrgKitProvider>
    );
  };
}
