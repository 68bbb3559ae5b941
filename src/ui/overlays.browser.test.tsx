import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';
import { Popover } from './Popover.js';
import { PortalContext } from './PortalContext.js';

function Example({ inside }: { inside?: React.ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="ok-root">
      <Button onClick={() => setOpen(true)}>Remove…</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Remove Tomás?"
        closeLabel="Close"
        foot={<Button onClick={() => setOpen(false)}>Cancel</Button>}
      >
        {inside ?? <input aria-label="Name" />}
      </Dialog>
    </div>
  );
}

/** What a press in the middle of an element would hit. */
function hit(element: Element) {
  const box = element.getBoundingClientRect();
  return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
}

function HostModal() {
  const modal = useRef<HTMLDialogElement>(null);
  // A native modal can only be opened by its method.
  useEffect(() => modal.current?.showModal(), []);
  return (
    <dialog ref={modal} aria-label="Host">
      <Example />
    </dialog>
  );
}

it('can be used inside a native modal of the host', async () => {
  const portal = document.body.appendChild(document.createElement('div'));
  render(
    <PortalContext.Provider value={() => portal}>
      <HostModal />
    </PortalContext.Provider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Remove…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Remove Tomás?' });
  const cancel = within(dialog).getByRole('button', { name: 'Cancel' });
  await userEvent.type(within(dialog).getByRole('textbox'), 'abc');
  expect(within(dialog).getByRole('textbox')).toHaveValue('abc');
  expect(cancel.contains(hit(cancel))).toBe(true);
  await userEvent.click(cancel);
  await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Remove…' })).toHaveFocus());
  portal.remove();
});

it('lies above everything, whatever its z-index', async () => {
  render(
    <>
      <div style={{ position: 'fixed', inset: 0, zIndex: 2147483647 }} data-cover="" />
      <Example />
    </>,
  );
  const opener = screen.getByRole('button', { name: 'Remove…' });
  opener.click();
  const cancel = await screen.findByRole('button', { name: 'Cancel' });
  expect(cancel.contains(hit(cancel))).toBe(true);
});

it('leaves Escape to a popover that is open inside it', async () => {
  function Inner() {
    const [open, setOpen] = useState(false);
    const anchor = useRef<HTMLButtonElement>(null);
    return (
      <>
        <Button ref={anchor} onClick={() => setOpen(!open)}>
          Options
        </Button>
        <Popover open={open} onOpenChange={setOpen} anchor={anchor} label="Options">
          <input aria-label="Find" />
        </Popover>
      </>
    );
  }
  render(<Example inside={<Inner />} />);
  await userEvent.click(screen.getByRole('button', { name: 'Remove…' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Options' }));
  expect(screen.getByRole('textbox', { name: 'Find' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('textbox', { name: 'Find' })).toBeNull();
  expect(screen.getByRole('dialog', { name: 'Remove Tomás?' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('keeps Tab inside when it is in a shadow root', async () => {
  const host = document.body.appendChild(document.createElement('div'));
  const shadow = host.attachShadow({ mode: 'open' });
  const mount = shadow.appendChild(document.createElement('div'));
  const root = createRoot(mount);
  root.render(<Example />);
  await vi.waitFor(() => expect(shadow.querySelector('button')).not.toBeNull());
  shadow.querySelector('button')?.click();
  await vi.waitFor(() => expect(shadow.activeElement).toBe(shadow.querySelector('input')));
  const close = shadow.querySelector('[aria-label="Close"]');
  const cancel = shadow.querySelector('.ok-dialog-foot button');
  const press = (shiftKey: boolean) =>
    shadow.activeElement?.dispatchEvent(
      // Real keys are the browser's own and cannot be sent into a shadow root by the test library.
      new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, composed: true }),
    );
  if (cancel instanceof HTMLElement) cancel.focus();
  press(false);
  expect(shadow.activeElement).toBe(close);
  press(true);
  expect(shadow.activeElement).toBe(cancel);
  root.unmount();
  host.remove();
});

it('puts a popover above its anchor where there is more room', async () => {
  function AtTheEnd() {
    const [open, setOpen] = useState(false);
    const anchor = useRef<HTMLButtonElement>(null);
    return (
      <div className="ok-root" style={{ position: 'fixed', bottom: 0, right: 0 }}>
        <Button ref={anchor} onClick={() => setOpen(!open)}>
          Options
        </Button>
        <Popover open={open} onOpenChange={setOpen} anchor={anchor} label="Options">
          <div style={{ blockSize: 200, inlineSize: 200 }} />
        </Popover>
      </div>
    );
  }
  render(<AtTheEnd />);
  const button = screen.getByRole('button', { name: 'Options' });
  await userEvent.click(button);
  const box = screen.getByRole('dialog', { name: 'Options' }).getBoundingClientRect();
  expect(box.bottom).toBeLessThanOrEqual(button.getBoundingClientRect().top);
  expect(box.right).toBeLessThanOrEqual(document.documentElement.clientWidth);
});
