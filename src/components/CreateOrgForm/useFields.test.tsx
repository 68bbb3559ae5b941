import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { useFields } from './useFields.js';

type Values = { city?: string | undefined; street?: string | undefined };

const names = ['city', 'street'] as const;

/** Both fields are needed; what is sent is trimmed. */
function validate(values: Values) {
  const issues = names
    .filter((name) => !values[name]?.trim())
    .map((name) => ({ message: `No ${name}`, path: [name] }));
  return issues.length > 0
    ? { issues: [...issues].reverse() }
    : { value: { city: values.city?.trim(), street: values.street?.trim() } };
}

function setUp(initial: Values = { city: '', street: '' }) {
  const onChange = vi.fn<(values: Values) => void>();
  const onSend = vi.fn<(values: Values | null) => void>();
  const drawn = vi.fn<() => void>();
  function Form() {
    const { errors, field, refuse, submit } = useFields({ names, initial, validate, onChange });
    const [withStreet, setWithStreet] = useState(true);
    drawn();
    return (
      <>
        <input aria-label="City" {...field('city')} />
        <p>{errors.city}</p>
        {withStreet ? <input aria-label="Street" {...field('street')} /> : null}
        <p>{errors.street}</p>
        <button onClick={() => onSend(submit())}>Send</button>
        <button onClick={() => refuse({ zip: 'Unknown', street: 'Not found' })}>Refuse</button>
        <button onClick={() => setWithStreet(false)}>Less</button>
      </>
    );
  }
  render(
    <StrictMode>
      <Form />
    </StrictMode>,
  );
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  return { onChange, onSend, drawn, press };
}

const city = () => screen.getByLabelText('City');
const street = () => screen.getByLabelText('Street');

test('a key draws nothing anew, and everything typed is told', async () => {
  const { drawn, onChange } = setUp({ city: 'Os', street: 'Karl' });
  drawn.mockClear();
  await userEvent.type(city(), 'lo');
  expect(drawn).not.toHaveBeenCalled();
  expect(onChange).toHaveBeenLastCalledWith({ city: 'Oslo', street: 'Karl' });
});

test('a field is judged once it was left and from then on at every key', async () => {
  setUp();
  await userEvent.type(city(), 'O{Backspace}');
  expect(screen.queryByText('No city')).toBeNull();
  await userEvent.tab();
  expect(screen.getByText('No city')).toBeVisible();
  expect(screen.queryByText('No street')).toBeNull();
  await userEvent.type(city(), 'O');
  expect(screen.queryByText('No city')).toBeNull();
  await userEvent.clear(city());
  expect(screen.getByText('No city')).toBeVisible();
});

test('a refused form shows all at once, and the focus goes to the first field as they stand', async () => {
  const { onSend, press } = setUp();
  await press('Send');
  expect(onSend).toHaveBeenLastCalledWith(null);
  expect(screen.getByText('No city')).toBeVisible();
  expect(screen.getByText('No street')).toBeVisible();
  expect(city()).toHaveFocus();
  await userEvent.type(city(), ' Oslo ');
  await press('Send');
  expect(street()).toHaveFocus();
  await userEvent.type(street(), 'Karl');
  await press('Send');
  expect(onSend).toHaveBeenLastCalledWith({ city: 'Oslo', street: 'Karl' });
  expect(city()).toHaveValue(' Oslo ');
});

test('what a server says of a text stays until the text changes', async () => {
  const { press } = setUp({ city: 'Oslo', street: 'Karl' });
  await press('Refuse');
  expect(street()).toHaveFocus();
  await userEvent.tab();
  expect(screen.getByText('Not found')).toBeVisible();
  await userEvent.type(street(), 's');
  expect(screen.queryByText('Not found')).toBeNull();
});

test('a refusal of a field that is not there moves nothing', async () => {
  const { press } = setUp({ city: 'Oslo', street: 'Karl' });
  await press('Less');
  await press('Refuse');
  expect(screen.getByText('Not found')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Refuse' })).toHaveFocus();
});
