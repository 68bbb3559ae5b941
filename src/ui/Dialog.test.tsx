import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Button } from './Button.js';
import { Dialog, type DialogProps } from './Dialog.js';
import { PortalContext } from './PortalContext.js';

function Example({ onClose, ...rest }: Partial<DialogProps> & { onClose?: () => void }) {
  const [open, setOpen] = useState(false);
  const handleOpenChange = (next: boolean) => {
    setOpen(next);
    if (!next) onClose?.();
  };
  return (
    <div className="ok-root">
      <Button onClick={() => setOpen(true)}>Remove…</Button>
      <Dialog
        open={open}
        onOpenChange={handleOpenChange}
        title="Remove Tomás?"
        lead="He loses access at once."
        closeLabel="Close"
        foot={
          <>
            <Button onClick={() => handleOpenChange(false)}>Cancel</Button>
            <Button variant="danger">Remove member</Button>
          </>
        }
        {...rest}
      />
    </div>
  );
}

async function openIt(props: Partial<DialogProps> & { onClose?: () => void } = {}) {
  render(<Example {...props} />);
  await userEvent.click(screen.getByRole('button', { name: 'Remove…' }));
  return screen.findByRole(props.alert ? 'alertdialog' : 'dialog');
}

it('names and describes itself, and starts with the safe button', async () => {
  const dialog = await openIt();
  expect(dialog).toHaveAccessibleName('Remove Tomás?');
  expect(dialog).toHaveAccessibleDescription('He loses access at once.');
  expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
});

it('starts with the first control of its body', async () => {
  await openIt({ children: <input aria-label="Type the name" /> });
  expect(screen.getByRole('textbox')).toHaveFocus();
});

it.each(['{Escape}', 'Close', 'Cancel'])('closes by %s and gives the focus back', async (way) => {
  await openIt();
  if (way === '{Escape}') await userEvent.keyboard(way);
  else await userEvent.click(screen.getByRole('button', { name: way }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Remove…' })).toHaveFocus());
});

it('as an alert does not close by a press beside it', async () => {
  const handleClose = vi.fn();
  const dialog = await openIt({ alert: true, onClose: handleClose });
  const overlay = dialog.parentElement;
  if (overlay) await userEvent.click(overlay);
  expect(handleClose).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(handleClose).toHaveBeenCalledOnce();
});

it('closes by a press beside it otherwise', async () => {
  const dialog = await openIt();
  if (dialog.parentElement) await userEvent.click(dialog.parentElement);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('opens in the portal of the provider', async () => {
  const portal = document.body.appendChild(document.createElement('div'));
  render(
    <PortalContext.Provider value={() => portal}>
      <Example />
    </PortalContext.Provider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Remove…' }));
  expect(portal).toContainElement(await screen.findByRole('dialog'));
  await userEvent.keyboard('{Escape}');
  portal.remove();
});

it('stays inside a modal of the host, whose outside is inert', async () => {
  const portal = document.body.appendChild(document.createElement('div'));
  render(
    <PortalContext.Provider value={() => portal}>
      <div role="dialog" aria-label="Host">
        <Example />
      </div>
    </PortalContext.Provider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Remove…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Remove Tomás?' });
  expect(screen.getByRole('dialog', { name: 'Host', hidden: true })).toContainElement(dialog);
  await userEvent.keyboard('{Escape}');
  portal.remove();
});

it('gives the focus back to where the first of several dialogs was opened', async () => {
  function Steps() {
    const [step, setStep] = useState(0);
    const next = <Button onClick={() => setStep(step === 2 ? 0 : step + 1)}>Next</Button>;
    const shared = { open: true, onOpenChange: () => setStep(0), closeLabel: 'Close', foot: next };
    return (
      <div className="ok-root">
        <Button onClick={() => setStep(1)}>Invite people</Button>
        {step === 1 ? <Dialog key="first" title="Paste" {...shared} /> : null}
        {step === 2 ? <Dialog key="second" title="Check" {...shared} /> : null}
      </div>
    );
  }
  render(<Steps />);
  await userEvent.click(screen.getByRole('button', { name: 'Invite people' }));
  await screen.findByRole('dialog', { name: 'Paste' });
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  const second = await screen.findByRole('dialog', { name: 'Check' });
  await waitFor(() => expect(second.contains(document.activeElement)).toBe(true));
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Invite people' })).toHaveFocus());
});
