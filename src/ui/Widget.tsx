'use client';
import { forwardRef, useContext, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';
import { WidgetTopContext } from './WidgetTopContext.js';

/** Props of {@link Widget}: those of a `div`. */
export type WidgetBoxProps = ComponentPropsWithoutRef<'div'>;

/** The root of a widget: a container whose own width, not the window's, decides the layout. */
export const Widget = forwardRef<HTMLDivElement, WidgetBoxProps>(function Widget(
  { className, children, ...rest },
  ref,
) {
  return (
    <div ref={ref} {...rest} className={cx('ok-widget', className)}>
      {useContext(WidgetTopContext)}
      {children}
    </div>
  );
});
