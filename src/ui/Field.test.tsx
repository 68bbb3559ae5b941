import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Field } from './Field.js';
import { Input } from './Input.js';
import { InputGroup } from './InputGroup.js';
import { Select } from './Select.js';

it('labels and describes its control', () => {
  render(
    <Field label="Billing email" hint="Invoices go here.">
      <Input type="email" />
    </Field>,
  );
  const input = screen.getByRole('textbox', { name: 'Billing email' });
  expect(input).toHaveAccessibleDescription('Invoices go here.');
  expect(input).not.toBeInvalid();
});

it('puts an error in the place of the hint', () => {
  const { rerender } = render(
    <Field label="Name" hint="As on invoices.">
      <Input />
    </Field>,
  );
  rerender(
    <Field label="Name" hint="As on invoices." error="Give it a name.">
      <Input />
    </Field>,
  );
  const input = screen.getByRole('textbox', { name: 'Name' });
  expect(input).toBeInvalid();
  expect(input).toHaveAccessibleDescription('Give it a name.');
  expect(screen.queryByText('As on invoices.')).toBeNull();
});

it('has its live region before the first words', () => {
  const draw = (status: string | null, invalid = false) => (
    <Field label="Address" hint="It cannot change later." status={status} invalid={invalid}>
      <InputGroup affix="northwind.example/">
        <Input />
      </InputGroup>
    </Field>
  );
  const { rerender } = render(draw(null));
  const region = screen.getByRole('status');
  expect(region).toBeEmptyDOMElement();
  rerender(draw('Taken by another organization.', true));
  expect(screen.getByRole('status')).toBe(region);
  const input = screen.getByRole('textbox', { name: 'Address' });
  expect(input).toBeInvalid();
  expect(input).toHaveAccessibleDescription(
    'Taken by another organization. It cannot change later.',
  );
});

it('wires a select too', async () => {
  render(
    <Field label="Inside" note="Optional">
      <Select block defaultValue="">
        <option value="">No parent</option>
        <option value="a">Northwind Voice</option>
      </Select>
    </Field>,
  );
  const select = screen.getByRole('combobox', { name: /^Inside/ });
  await userEvent.selectOptions(select, 'Northwind Voice');
  expect(select).toHaveValue('a');
});

it('puts the focus into the field when its affix is pressed', async () => {
  render(
    <InputGroup affix="northwind.example/">
      <Input aria-label="Address" />
    </InputGroup>,
  );
  await userEvent.click(screen.getByText('northwind.example/'));
  expect(screen.getByRole('textbox')).toHaveFocus();
});
