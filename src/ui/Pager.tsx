'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';
import { IconButton } from './IconButton.js';
import { ChevronEndIcon, ChevronStartIcon } from './icons.js';

/** Props of {@link Pager}. */
export type PagerProps = ComponentPropsWithoutRef<'span'> & {
  /** Names of the two buttons. */
  labels: { previous: string; next: string };
  /** Goes one page back; leave out on the first page. */
  onPrevious?: () => void;
  /** Goes one page on; leave out on the last page. */
  onNext?: () => void;
};

/** Two arrows that turn pages. The one that leads nowhere keeps the focus that it had. */
export const Pager = forwardRef<HTMLSpanElement, PagerProps>(function Pager(
  { labels, onPrevious, onNext, className, ...rest },
  ref,
) {
  return (
    <span ref={ref} {...rest} className={cx('ok-pager', className)}>
      <IconButton
        label={labels.previous}
        icon={<ChevronStartIcon />}
        size="small"
        aria-disabled={!onPrevious}
        onClick={() => onPrevious?.()}
      />
      <IconButton
        label={labels.next}
        icon={<ChevronEndIcon />}
        size="small"
        aria-disabled={!onNext}
        onClick={() => onNext?.()}
      />
    </span>
  );
});
