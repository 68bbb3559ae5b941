'use client';
import { forwardRef } from 'react';
import { Button } from './Button.js';
import { RefreshIcon, WarningIcon } from './icons.js';
import { StatusPart, type StatusPartProps } from './StatusPart.js';

/** Props of {@link ErrorState}. */
export type ErrorStateProps = Omit<StatusPartProps, 'tone' | 'actions'> & {
  /** Words of the button. */
  retryLabel: string;
  /** Tries again; without it there is no button. */
  onRetry?: () => void;
  /** A new try is under way. @default false */
  retrying?: boolean;
};

/** Something did not load: the server's sentence, a new try, the request id. */
export const ErrorState = forwardRef<HTMLDivElement, ErrorStateProps>(function ErrorState(
  { icon = <WarningIcon />, retryLabel, onRetry, retrying, ...rest },
  ref,
) {
  return (
    <StatusPart
      ref={ref}
      role="alert"
      icon={icon}
      tone="danger"
      actions={
        onRetry ? (
          <Button icon={<RefreshIcon />} busy={retrying} onClick={() => onRetry()}>
            {retryLabel}
          </Button>
        ) : undefined
      }
      {...rest}
    />
  );
});
