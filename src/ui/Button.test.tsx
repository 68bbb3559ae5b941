import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { expect, it, vi } from 'vitest';
import { Button } from './Button.js';
import { IconButton } from './IconButton.js';
import { PlusIcon } from './icons.js';

it('is a plain button that does not submit', async () => {
  const handleSubmit = vi.fn((event: React.FormEvent) => event.preventDefault());
  const ref = createRef<HTMLButtonElement>();
  render(
    <form onSubmit={handleSubmit}>
      <Button ref={ref} id="save" className="mine" data-host="x">
        Save
      </Button>
    </form>,
  );
  const button = screen.getByRole('button', { name: 'Save' });
  expect(ref.current).toBe(button);
  expect(button).toHaveAttribute('id', 'save');
  expect(button).toHaveAttribute('data-host', 'x');
  expect(button).toHaveClass('mine');
  await userEvent.click(button);
  expect(handleSubmit).not.toHaveBeenCalled();
});

it('while busy keeps words and focus, but neither acts nor submits', async () => {
  const handleClick = vi.fn();
  const handleSubmit = vi.fn((event: React.FormEvent) => event.preventDefault());
  render(
    <form onSubmit={handleSubmit}>
      <input aria-label="Name" />
      <Button type="submit" busy onClick={handleClick}>
        Saving…
      </Button>
    </form>,
  );
  const button = screen.getByRole('button', { name: 'Saving…', busy: true });
  await userEvent.click(button);
  expect(button).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await userEvent.type(screen.getByRole('textbox'), 'a{Enter}');
  expect(handleClick).not.toHaveBeenCalled();
  expect(handleSubmit).not.toHaveBeenCalled();
});

it('names an icon button', () => {
  render(<IconButton label="Add" icon={<PlusIcon />} />);
  expect(screen.getByRole('button', { name: 'Add' })).toHaveAttribute('title', 'Add');
});
