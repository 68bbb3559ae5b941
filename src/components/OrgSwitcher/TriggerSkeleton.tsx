import type { ComponentType } from 'react';
import { LoadingState, type LoadingStateProps } from '../../ui/LoadingState.js';
import { Skeleton } from '../../ui/Skeleton.js';

type TriggerSkeletonProps = {
  label: string;
  size: 'compact' | undefined;
  outline: boolean;
  Loading?: ComponentType<LoadingStateProps> | undefined;
};

/** The closed switcher before the organization is known; as high as it will be. */
export function TriggerSkeleton({
  label,
  size,
  outline,
  Loading = LoadingState,
}: TriggerSkeletonProps) {
  return (
    <Loading label={label}>
      <div
        className="ok-bare ok-org-switcher-trigger"
        data-size={size}
        data-outline={outline ? '' : undefined}
      >
        {size === 'compact' ? null : <Skeleton width="avatar" />}
        <span className="ok-identity-text">
          <Skeleton />
          {size === 'compact' ? null : <Skeleton />}
        </span>
      </div>
    </Loading>
  );
}
