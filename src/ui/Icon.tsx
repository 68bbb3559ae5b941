import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';
import type { TextTone } from './tone.js';

/** Props of every icon. */
export type IconProps = ComponentPropsWithoutRef<'svg'> & {
  /** 14 px for hints and chips; none is 16. */
  size?: 'small';
  /** Colour; none is that of the text around. */
  tone?: TextTone;
  /** Points along the text, so it mirrors from right to left. @default false */
  directional?: boolean;
};

/** The frame of an icon: a grid of 16, strokes of 1.5, hidden from assistive technology. */
export const Icon = forwardRef<SVGSVGElement, IconProps>(function Icon(
  { size, tone, directional, className, ...rest },
  ref,
) {
  return (
    <svg
      ref={ref}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...rest}
      className={cx('ok-icon', className)}
      data-size={size}
      data-tone={tone}
      data-directional={directional ? '' : undefined}
    />
  );
});
