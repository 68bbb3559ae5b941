import { cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, it, vi } from 'vitest';
import { Dialog } from './Dialog.js';

const page = document.documentElement;
const isHeld = () => getComputedStyle(page).overflowY === 'hidden';

function Page({ open }: { open: readonly string[] }) {
  return (
    <StrictMode>
      <div style={{ blockSize: 5000 }}>
        {['First', 'Second'].map((title) => (
          <Dialog
            key={title}
            open={open.includes(title)}
            onOpenChange={() => {}}
            title={title}
            closeLabel="Close"
          />
        ))}
      </div>
    </StrictMode>
  );
}

it('holds the page while any dialog is open, and gives it back as it was', async () => {
  page.style.overflow = 'scroll';
  const widthBefore = page.clientWidth;
  const { rerender } = render(<Page open={['First']} />);
  await screen.findByRole('dialog', { name: 'First' });
  expect(isHeld()).toBe(true);
  expect(page.clientWidth).toBe(widthBefore);

  rerender(<Page open={['First', 'Second']} />);
  await screen.findByRole('dialog', { name: 'Second' });
  rerender(<Page open={['Second']} />);
  await vi.waitFor(() => expect(screen.queryByRole('dialog', { name: 'First' })).toBeNull());
  expect(isHeld()).toBe(true);

  rerender(<Page open={[]} />);
  await vi.waitFor(() => expect(isHeld()).toBe(false));
  expect(page.style.overflow).toBe('scroll');
  expect(page.style.scrollbarGutter).toBe('');
  page.style.overflow = '';
});

it('lets the page go when a dialog leaves with what surrounds it, and makes no style element', async () => {
  const before = document.querySelectorAll('style').length;
  render(<Page open={['First']} />);
  await screen.findByRole('dialog', { name: 'First' });
  expect(document.querySelectorAll('style')).toHaveLength(before);
  cleanup();
  expect(isHeld()).toBe(false);
});
