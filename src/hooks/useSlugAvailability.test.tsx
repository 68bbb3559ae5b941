import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OrgKitProvider } from '../provider/OrgKitProvider.js';
import { createMemoryClient, type MemoryClient } from '../testing/index.js';
import { useSlugAvailability } from './useSlugAvailability.js';

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

function Field({ name, hold }: { name?: string; hold?: boolean }) {
  const [value, setValue] = useState('');
  const {
    status,
    slug,
    suggestions,
    hold: held,
    recheck,
  } = useSlugAvailability(value, {
    ...(name === undefined ? {} : { name }),
    ...(hold === undefined ? {} : { hold }),
  });
  return (
    <>
      <input aria-label="Address" value={value} onChange={(e) => setValue(e.target.value)} />
      <button type="button" onClick={recheck}>
        Check again
      </button>
      <output>
        {[status, slug, held ? 'held' : '', ...suggestions].filter(Boolean).join(' ')}
      </output>
    </>
  );
}

function setUp(client: MemoryClient, field = <Field />) {
  render(
    <StrictMode>
      <OrgKitProvider client={client} principal={client.userId}>
        {field}
      </OrgKitProvider>
    </StrictMode>,
  );
  return userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
}

const shown = () => screen.getByRole('status').textContent;
const later = () => act(() => vi.advanceTimersByTimeAsync(400));
const asked = (client: MemoryClient) => client.control.calls('organizations.slugAvailability');

test('asks once a pause, about the last value only', async () => {
  const client = createMemoryClient();
  const user = setUp(client);
  await user.type(screen.getByRole('textbox'), 'northwin');
  await user.type(screen.getByRole('textbox'), 'd');
  expect(shown()).toBe('checking northwind');
  await later();
  expect(await screen.findByText(/^taken northwind northwind-/)).toBeVisible();
  expect(asked(client)).toHaveLength(1);
  await user.type(screen.getByRole('textbox'), '-west');
  expect(shown()).toBe('checking northwind-west');
  await later();
  expect(await screen.findByText('available northwind-west')).toBeVisible();
  expect(asked(client)).toHaveLength(2);
});

test('needs no server to see what can never be an address', async () => {
  const client = createMemoryClient();
  const user = setUp(client);
  expect(shown()).toBe('idle');
  await user.type(screen.getByRole('textbox'), 'a_b!');
  await later();
  expect(shown()).toBe('invalid a_b!');
  expect(asked(client)).toEqual([]);
});

test('says that it could not check, and checks again', async () => {
  const client = createMemoryClient();
  client.control.fail('organizations.slugAvailability', { error: 'network' });
  const user = setUp(client);
  await user.type(screen.getByRole('textbox'), 'zenith');
  await later();
  expect(await screen.findByText('unknown zenith')).toBeVisible();
  await user.click(screen.getByRole('button'));
  await later();
  expect(await screen.findByText('available zenith')).toBeVisible();
});

test('holds a free address once', async () => {
  const client = createMemoryClient();
  const user = setUp(client, <Field hold />);
  await later();
  await user.type(screen.getByRole('textbox'), 'zenith');
  await later();
  expect(await screen.findByText('available zenith held')).toBeVisible();
  expect(client.control.calls('organizations.holdSlug')).toHaveLength(1);
});

test('lets the server derive an address from a name in any script', async () => {
  const client = createMemoryClient();
  setUp(client, <Field name="東京" />);
  await later();
  await later();
  expect(await screen.findByText(/^(available|invalid|taken) ?\S*/)).toBeVisible();
  expect(asked(client).at(-1)?.input).toEqual({ name: '東京' });
});
