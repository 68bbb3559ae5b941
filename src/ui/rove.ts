import type { KeyboardEvent } from 'react';

/**
 * Moves the focus among the elements of a composite by arrows, Home and End, round at the ends.
 * Answers the element that has it now, or null when the key is not one of these.
 */
export function rove(
  event: KeyboardEvent<HTMLElement>,
  selector: string,
  axis: 'inline' | 'block',
): HTMLElement | null {
  const items = Array.from(event.currentTarget.querySelectorAll<HTMLElement>(selector));
  const rtl = axis === 'inline' && getComputedStyle(event.currentTarget).direction === 'rtl';
  const [back, on] = axis === 'block' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  const steps: Record<string, number> = { [back]: rtl ? 1 : -1, [on]: rtl ? -1 : 1 };
  const now = items.findIndex((item) => item === event.target);
  const step = steps[event.key];
  let next: HTMLElement | undefined;
  if (event.key === 'Home') next = items[0];
  else if (event.key === 'End') next = items.at(-1);
  else if (step !== undefined) next = items[(now + step + items.length) % items.length];
  if (!next) return null;
  event.preventDefault();
  next.focus();
  return next;
}
