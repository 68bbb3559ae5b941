import { Skeleton } from '../../ui/Skeleton.js';

/** The calls of two keys before they are known, as high as what will stand there; hidden by its parent. */
export function LanesSkeleton() {
  return (
    <div className="ok-stack ok-api-key-manager-waiting-lanes">
      <Skeleton />
      <Skeleton />
    </div>
  );
}
