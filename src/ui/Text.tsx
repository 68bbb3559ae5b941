import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';
import type { TextTone } from './tone.js';

/** Props of {@link Text}. */
export type TextProps = ComponentPropsWithoutRef<'p'> & {
  /** Element to draw; headings keep their level for assistive technology. @default 'p' */
  as?: 'p' | 'span' | 'h2' | 'h3' | 'div';
  /** Smaller or larger than body. */
  size?: 'small' | 'title' | 'figure';
  /** Colour of the text; none is plain text. */
  tone?: TextTone;
  /** Heavier, for names. @default false */
  strong?: boolean;
  /** Figures of equal width, for numbers under each other. @default false */
  numeric?: boolean;
};

/** Text in four sizes, two weights and the tones. */
export const Text = forwardRef<HTMLParagraphElement, TextProps>(function Text(
  { as: Element = 'p', size, tone, strong, numeric, className, ...rest },
  ref,
) {
  return (
    <Element
      // The union of element types has no common ref type; all of them are plain HTML elements.
      ref={ref}
      {...rest}
      className={cx('ok-text', className)}
      data-size={size}
      data-tone={tone}
      data-strong={strong ? '' : undefined}
      data-numeric={numeric ? '' : undefined}
    />
  );
});
