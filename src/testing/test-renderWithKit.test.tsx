import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { useKit } from '../provider/useKit.js';
import { createMemoryClient } from './createMemoryClient.js';
import { memoryStorage } from './memoryStorage.js';
import { renderWithKit } from './test-renderWithKit.js';

function Who() {
  const { client, principal, organizationId, storage, locale } = useKit();
  const [names, setNames] = useState<string[]>([]);
  const load = async () => {
    const { items } = await client.organizations.list({}, {});
    setNames(items.map(({ name }) => name));
    storage.write('seen', items.length);
  };
  return (
    <>
      <output>{`${principal} in ${organizationId ?? 'none'}, ${locale}`}</output>
      <button onClick={() => void load()}>Load</button>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}

test('renders inside the provider as the person of the scenario', async () => {
  const { client, user } = renderWithKit(<Who />, { organizationId: 'org_harbor', locale: 'de' });
  expect(screen.getByRole('status')).toHaveTextContent('user_amara in org_harbor, de');
  await user.click(screen.getByRole('button', { name: 'Load' }));
  expect(await screen.findByText('Northwind Voice')).toBeVisible();
  expect(client.control.calls('organizations.list')).toHaveLength(1);
});

test('takes a client, a person and a storage of the test', async () => {
  const storage = memoryStorage({ seen: 0 });
  const client = createMemoryClient({ seed: 'empty' });
  const { user } = renderWithKit(<Who />, { client, storage });
  expect(screen.getByRole('status')).toHaveTextContent('user_new in none, en');
  await user.click(screen.getByRole('button', { name: 'Load' }));
  expect(screen.queryByRole('listitem')).toBeNull();
  expect(storage.read('seen')).toBe(0);
});
