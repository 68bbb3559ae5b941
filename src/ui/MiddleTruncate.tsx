import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';
import { splitMiddle } from '../lib/splitMiddle.js';
import { Mark } from './Mark.js';

/** Props of {@link MiddleTruncate}. */
export type MiddleTruncateProps = Omit<ComponentPropsWithoutRef<'bdi'>, 'children'> & {
  /** The whole name. */
  text: string;
  /** Typed text to mark inside the name. */
  query?: string;
};

/**
 * A name that loses its middle when there is no room, since names often differ at their ends.
 * Assistive technology and the title have the name whole.
 */
export const MiddleTruncate = forwardRef<HTMLElement, MiddleTruncateProps>(function MiddleTruncate(
  { text, query, className, ...rest },
  ref,
) {
  const [start, end] = splitMiddle(text);
  const draw = (part: string) => (query ? <Mark text={part} query={query} /> : part);
  if (!end) {
    return (
      <bdi ref={ref} {...rest} className={cx('ok-truncate', className)}>
        {draw(text)}
      </bdi>
    );
  }
  return (
    <bdi ref={ref} title={text} {...rest} className={cx('ok-middle', className)}>
      <span className="ok-visually-hidden">{text}</span>
      <span className="ok-middle-start" aria-hidden="true">
        {draw(start)}
      </span>
      <span className="ok-middle-end" aria-hidden="true">
        {draw(end)}
      </span>
    </bdi>
  );
});
