import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { expect, it } from 'vitest';
import { Popover } from './Popover.js';

function Example() {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button ref={anchor} type="button" onClick={() => setOpen(!open)}>
        Switch
      </button>
      <Popover open={open} onOpenChange={setOpen} anchor={anchor} label="Organizations">
        <input aria-label="Find" />
        <button type="button" onClick={() => setOpen(false)}>
          Choose
        </button>
      </Popover>
      <button type="button">Elsewhere</button>
    </>
  );
}

async function openIt() {
  render(<Example />);
  await userEvent.click(screen.getByRole('button', { name: 'Switch' }));
  return screen.getByRole('dialog', { name: 'Organizations' });
}

it('takes the focus and gives it back on Escape', async () => {
  await openIt();
  expect(screen.getByRole('textbox', { name: 'Find' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('button', { name: 'Switch' })).toHaveFocus();
});

it('gives the focus back after a choice', async () => {
  await openIt();
  await userEvent.click(screen.getByRole('button', { name: 'Choose' }));
  expect(screen.getByRole('button', { name: 'Switch' })).toHaveFocus();
});

it('closes on a press elsewhere and leaves the focus there', async () => {
  await openIt();
  await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
});

it('closes when Tab leads out, and goes where Tab leads', async () => {
  await openIt();
  await userEvent.tab();
  await userEvent.tab();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
});

it('closes by its own button without opening again', async () => {
  await openIt();
  await userEvent.click(screen.getByRole('button', { name: 'Switch' }));
  expect(screen.queryByRole('textbox')).toBeNull();
});
