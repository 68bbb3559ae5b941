import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { LanesSkeleton } from './LanesSkeleton.js';

/** A rotation before its code is there, as high as what will stand there. */
export function RotationSkeleton() {
  return (
    <Card className="ok-api-key-manager-waiting" aria-hidden="true">
      <CardSection>
        <Skeleton />
      </CardSection>
      <CardSection>
        <LanesSkeleton />
      </CardSection>
      <CardSection>
        <Skeleton />
      </CardSection>
    </Card>
  );
}
