import { forwardRef } from 'react';
import { OrganizationIcon } from './icons.js';
import { StatusPart, type StatusPartProps } from './StatusPart.js';

/** Props of {@link EmptyState}. */
export type EmptyStateProps = Omit<StatusPartProps, 'tone'>;

/** Nothing is here yet, or nothing matches: what the thing is and the one next step. */
export const EmptyState = forwardRef<HTMLDivElement, EmptyStateProps>(function EmptyState(
  { icon = <OrganizationIcon />, ...rest },
  ref,
) {
  return <StatusPart ref={ref} icon={icon} {...rest} />;
});
