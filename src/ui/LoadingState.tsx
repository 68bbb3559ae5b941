import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden.js';

/** Props of {@link LoadingState}. */
export type LoadingStateProps = ComponentPropsWithoutRef<'div'> & {
  /** What loads, for assistive technology. */
  label: string;
  /** The real frame with skeletons in it. */
  children?: ReactNode;
};

/** The frame of what will stand here; announced in words, drawn without motion. */
export const LoadingState = forwardRef<HTMLDivElement, LoadingStateProps>(function LoadingState(
  { label, children, ...rest },
  ref,
) {
  return (
    <div ref={ref} role="status" {...rest}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <div aria-hidden="true">{children}</div>
    </div>
  );
});
