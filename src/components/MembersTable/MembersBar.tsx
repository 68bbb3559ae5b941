import { Skeleton } from '../../ui/Skeleton.js';

/** A bar in a line of its own, as high as the words that will come. */
export function MembersBar({ long }: { long?: boolean }) {
  return (
    <span className="ok-members-table-bar" data-long={long ? '' : undefined}>
      <Skeleton />
    </span>
  );
}
