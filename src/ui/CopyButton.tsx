'use client';
import { forwardRef, useEffect, useState } from 'react';
import { Button, type ButtonProps } from './Button.js';
import { CheckIcon, CopyIcon } from './icons.js';
import { LiveRegion } from './LiveRegion.js';

/** Props of {@link CopyButton}. */
export type CopyButtonProps = Omit<ButtonProps, 'children' | 'icon'> & {
  /** What to copy; a function is asked at the press, so that the text need not be in props. */
  text: string | (() => string);
  /** Words of the button. */
  label: string;
  /** Words for two seconds after it has worked, read aloud as well. */
  copiedLabel: string;
  /** Called when the text is on the clipboard. */
  onCopied?: () => void;
  /** Called when the browser did not allow it; the text must be selectable then. */
  onRefused?: () => void;
};

/** Puts a text on the clipboard and says so. */
export const CopyButton = forwardRef<HTMLButtonElement, CopyButtonProps>(function CopyButton(
  { text, label, copiedLabel, onCopied, onRefused, ...rest },
  ref,
) {
  const [copied, setCopied] = useState(false);
  // The words go back by a timer.
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function handleClick() {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
    } catch {
      onRefused?.();
      return;
    }
    setCopied(true);
    onCopied?.();
  }

  return (
    <>
      <Button
        ref={ref}
        {...rest}
        icon={copied ? <CheckIcon /> : <CopyIcon />}
        onClick={() => void handleClick()}
      >
        {copied ? copiedLabel : label}
      </Button>
      <LiveRegion>{copied ? copiedLabel : null}</LiveRegion>
    </>
  );
});
