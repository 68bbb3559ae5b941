import { orAborted } from './giveUp.js';

/** Resolves when the page is on screen; at once where there is no page. */
export async function untilVisible(signal: AbortSignal | undefined): Promise<void> {
  if (typeof document === 'undefined' || !document.hidden) return;
  let look = (): void => undefined;
  const visible = new Promise<void>((resolve) => {
    look = () => {
      if (!document.hidden) resolve();
    };
    document.addEventListener('visibilitychange', look);
  });
  const stop = (): void => document.removeEventListener('visibilitychange', look);
  await orAborted(visible, signal).finally(stop);
}
