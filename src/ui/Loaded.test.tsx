import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Loaded } from './Loaded.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const Part = ({ name }: { name: string }) => <p>{name}</p>;

test('fetches when it is wanted, and again after a failure', async () => {
  const load = vi.fn(() => Promise.resolve(Part));
  load.mockRejectedValueOnce(new Error('offline')).mockRejectedValueOnce(new Error('offline'));
  const part = (when: boolean) => (
    <Loaded load={load} when={when} waiting="Coming" props={{ name: 'Here' }} />
  );
  const { rerender } = render(part(false));
  expect(load).not.toHaveBeenCalled();
  expect(screen.queryByText('Coming')).toBeNull();
  rerender(part(true));
  await act(() => vi.advanceTimersByTimeAsync(2999));
  expect(load).toHaveBeenCalledTimes(1);
  await act(() => vi.advanceTimersByTimeAsync(1));
  expect(load).toHaveBeenCalledTimes(2);
  expect(screen.getByText('Coming')).toBeVisible();
  await act(() => vi.advanceTimersByTimeAsync(3000));
  expect(load).toHaveBeenCalledTimes(3);
  expect(screen.getByText('Here')).toBeVisible();
  expect(screen.queryByText('Coming')).toBeNull();
  rerender(part(false));
  expect(screen.queryByText('Here')).toBeNull();
});

test('gives up when it is wanted no more', async () => {
  const load = vi.fn(() => Promise.reject(new Error('offline')));
  const { rerender } = render(<Loaded load={load} when props={{}} />);
  await act(() => vi.advanceTimersByTimeAsync(500));
  rerender(<Loaded load={load} when={false} props={{}} />);
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(load).toHaveBeenCalledTimes(1);
});

test('shows another part when another one is asked for in its place', async () => {
  const one = () => Promise.resolve(() => <p>One</p>);
  const other = () => Promise.resolve(() => <p>Other</p>);
  const part = (load: typeof one) => <Loaded load={load} when waiting="Coming" props={{}} />;
  const { rerender } = render(part(one));
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(screen.getByText('One')).toBeVisible();
  rerender(part(other));
  expect(screen.queryByText('One')).toBeNull();
  expect(screen.getByText('Coming')).toBeVisible();
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(screen.getByText('Other')).toBeVisible();
});
