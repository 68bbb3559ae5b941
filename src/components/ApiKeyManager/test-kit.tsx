import { screen, within } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import { useImperativeHandle } from 'react';
import type { OrgKitProviderProps } from '../../provider/OrgKitProvider.js';
import { useKitBase } from '../../provider/useKit.js';
import { createMemoryClient, type MemoryClient } from '../../testing/index.js';
import { showPage } from '../../testing/test-page.js';
import { ApiKeyManager, type ApiKeyManagerProps } from './index.js';
// What is fetched on intent is here at once: tests wait for answers, not for files.
import './dialogs.js';
import './Manager.js';
import './tools.js';

type Setup = ApiKeyManagerProps & {
  client?: MemoryClient;
  at?: string | null;
  provider?: Partial<OrgKitProviderProps>;
};

/** The keys in a page of Amara's agency, over an in-memory server. */
export function setUp({
  client = createMemoryClient(),
  at = 'org_northwind',
  provider,
  ...props
}: Setup = {}) {
  const session: Current = { current: null };
  const draw = () => (
    <>
      <ApiKeyManager {...props} />
      <Session into={session} />
    </>
  );
  return {
    ...showPage({ client, at, provider, draw }),
    /** What the cache holds, as text. */
    cached: () => {
      const cache = session.current?.cache;
      if (!cache) throw new Error('The provider is not on the page.');
      return JSON.stringify([...cache.keys()].map((key) => [key, cache.get(key)]));
    },
  };
}

type Current = { current: ReturnType<typeof useKitBase>['session'] | null };

/** Hands out what the provider keeps. */
function Session({ into }: { into: Current }) {
  const { session } = useKitBase();
  useImperativeHandle<typeof session, typeof session>(
    (value) => {
      into.current = value;
    },
    () => session,
    [session],
  );
  return null;
}

/** What a person finds on the page. */
export const find = {
  table: () => screen.findByRole('table', { name: 'API keys' }),
  tokens: () => screen.findByRole('table', { name: 'My tokens' }),
  button: (name: string | RegExp) => screen.getByRole('button', { name }),
  dialog: async (name: string | RegExp) => within(await screen.findByRole('dialog', { name })),
  alert: async (name: string | RegExp) => within(await screen.findByRole('alertdialog', { name })),
  secret: async () => (await screen.findByRole('textbox', { name: 'Secret' })).textContent,
};

/** Names of the rows. By the rows of the table itself: asking each for its role takes seconds. */
export function names(): string[] {
  const table = document.querySelector('table');
  return [...(table?.tBodies[0]?.rows ?? [])].map(
    (row) => row.querySelector('.ok-identity-name')?.textContent ?? '',
  );
}

/** Opens the menu of a row and chooses. */
export async function choose(
  user: ReturnType<typeof userEvent.setup>,
  name: string,
  entry: string,
): Promise<void> {
  const [button] = await screen.findAllByRole('button', { name: `Actions for ${name}` });
  if (button) await user.click(button);
  await user.click(await screen.findByRole('menuitem', { name: entry }));
}
