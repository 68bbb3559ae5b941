import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';

/** Props of {@link Choice}. */
export type ChoiceProps = ComponentPropsWithoutRef<'label'> & {
  /** A Checkbox or a Radio. */
  control: ReactNode;
  /** Smaller words below the label. */
  note?: ReactNode;
  /** What stands at the end of the line, such as a code. */
  end?: ReactNode;
};

/** A label around its control; a press anywhere on it counts. */
export const Choice = forwardRef<HTMLLabelElement, ChoiceProps>(function Choice(
  { control, note, end, className, children, ...rest },
  ref,
) {
  return (
    <label ref={ref} {...rest} className={cx('ok-choice', className)}>
      {control}
      <span className="ok-identity-text">
        {/* Spaces, for what is read aloud would be one word. */}
        <span>{children}</span> {note ? <span className="ok-hint">{note}</span> : null}
      </span>{' '}
      {end}
    </label>
  );
});
