import { forwardRef } from 'react';
import { LockIcon } from './icons.js';
import { StatusPart, type StatusPartProps } from './StatusPart.js';

/** Props of {@link NoAccess}. */
export type NoAccessProps = Omit<StatusPartProps, 'tone'>;

/** The person may not see this: who can, and who can give it. */
export const NoAccess = forwardRef<HTMLDivElement, NoAccessProps>(function NoAccess(
  { icon = <LockIcon />, ...rest },
  ref,
) {
  return <StatusPart ref={ref} icon={icon} {...rest} />;
});
