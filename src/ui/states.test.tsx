import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Banner } from './Banner.js';
import { ErrorState } from './ErrorState.js';
import { LoadingState } from './LoadingState.js';
import { Step } from './Step.js';
import { Steps } from './Steps.js';

it('says how far each step is in words', () => {
  render(
    <Steps>
      <Step index={1} status="done" statusLabel="Done" name="Create the organization" />
      <Step index={2} status="running" statusLabel="Running" name="Set up billing" />
      <Step
        index={3}
        status="failed"
        statusLabel="Failed"
        name="Assign a phone number"
        note="The carrier did not answer."
        action={<button type="button">Try again</button>}
      />
      <Step index={4} status="pending" statusLabel="Waiting" name="Prepare knowledge base" />
    </Steps>,
  );
  const steps = screen.getAllByRole('listitem');
  expect(steps.map((step) => step.textContent)).toEqual([
    expect.stringContaining('Create the organization Done'),
    expect.stringContaining('Set up billing Running'),
    expect.stringContaining('Assign a phone number FailedThe carrier did not answer.Try again'),
    expect.stringContaining('Prepare knowledge base Waiting'),
  ]);
  expect(steps[1]).toHaveAttribute('aria-current', 'step');
});

it('interrupts for a failure and only states other news', () => {
  const { rerender } = render(<Banner title="Domain verified." tone="success" />);
  expect(screen.getByRole('status')).toHaveTextContent('Domain verified.');
  rerender(
    <Banner title="Not created." tone="danger">
      The address was taken.
    </Banner>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('Not created. The address was taken.');
});

it('offers a new try with the words it was given', async () => {
  const handleRetry = vi.fn();
  render(
    <ErrorState
      title="Members did not load"
      note="Request 8f2c"
      retryLabel="Try again"
      onRetry={handleRetry}
    >
      The server took too long.
    </ErrorState>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('Request 8f2c');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(handleRetry).toHaveBeenCalledExactlyOnceWith();
});

it('announces what loads and hides the bars', () => {
  render(
    <LoadingState label="Loading members">
      <span>bar</span>
    </LoadingState>,
  );
  expect(screen.getByRole('status')).toHaveTextContent('Loading members');
  expect(screen.getByText('bar').closest('[aria-hidden="true"]')).not.toBeNull();
});
