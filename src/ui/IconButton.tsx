import { forwardRef, type ReactNode } from 'react';
import { Button, type ButtonProps } from './Button.js';

/** Props of {@link IconButton}. */
export type IconButtonProps = Omit<ButtonProps, 'children' | 'icon'> & {
  /** Name of the action, read aloud and shown as title. */
  label: string;
  /** The icon. */
  icon: ReactNode;
};

/** A square button with an icon and a name that is not drawn. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, icon, ...rest },
  ref,
) {
  return <Button ref={ref} aria-label={label} title={label} {...rest} icon={icon} data-icon="" />;
});
