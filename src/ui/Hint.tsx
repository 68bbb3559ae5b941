import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import type { Tone } from './tone.js';

/** Props of {@link Hint}. */
export type HintProps = ComponentPropsWithoutRef<'div'> & {
  /** Colour of the words; none is muted. */
  tone?: Tone;
  /** Small icon before the words. */
  icon?: ReactNode;
};

/** A small line below a control. Without children it takes no room but can be a live region. */
export const Hint = forwardRef<HTMLDivElement, HintProps>(function Hint(
  { tone, icon, className, children, ...rest },
  ref,
) {
  return (
    <div ref={ref} {...rest} className={cx('ok-hint', className)} data-tone={tone}>
      {icon}
      {children == null ? null : <span>{children}</span>}
    </div>
  );
});
