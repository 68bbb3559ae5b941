import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ToastRegion, type ToastMessage } from './ToastRegion.js';

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
const wait = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));

function show(toast: ToastMessage) {
  const handleDismiss = vi.fn();
  const draw = (message: ToastMessage | undefined) => (
    <ToastRegion toast={message} onDismiss={handleDismiss} />
  );
  const { rerender } = render(draw(undefined));
  const region = screen.getByRole('status');
  rerender(draw(toast));
  expect(region).toHaveTextContent(toast.text);
  return handleDismiss;
}

it('speaks a message and lets it go after six seconds', async () => {
  const handleDismiss = show({ id: 'a', text: 'Invitation link copied' });
  await wait(5900);
  expect(handleDismiss).not.toHaveBeenCalled();
  await wait(200);
  expect(handleDismiss).toHaveBeenCalledExactlyOnceWith('a');
});

it('holds a message under the pointer and starts anew after it', async () => {
  const handleDismiss = show({ id: 'a', text: 'Role changed to viewer' });
  const [, visible] = screen.getAllByText('Role changed to viewer');
  const person = user();
  if (visible) await person.hover(visible);
  await wait(20_000);
  expect(handleDismiss).not.toHaveBeenCalled();
  if (visible) await person.unhover(visible);
  await wait(6100);
  expect(handleDismiss).toHaveBeenCalledOnce();
});

it('undoes once and is gone', async () => {
  const handleUndo = vi.fn();
  const handleDismiss = show({
    id: 'a',
    text: 'Role changed to viewer',
    action: { label: 'Undo', onAction: handleUndo },
  });
  await user().click(screen.getByRole('button', { name: 'Undo' }));
  expect(handleUndo).toHaveBeenCalledOnce();
  expect(handleDismiss).toHaveBeenCalledExactlyOnceWith('a');
});

it('keeps a message of running work', async () => {
  const handleDismiss = show({ id: 'a', text: 'Removing 214 of 1,204 members', busy: true });
  await wait(60_000);
  expect(handleDismiss).not.toHaveBeenCalled();
});
